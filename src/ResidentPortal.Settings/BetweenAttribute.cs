using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Settings;

/// <summary>A whole number within limits, which may be left out; the mistake quotes the value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int most) : ValidationAttribute
{
    public int Least => least;

    public int Most => most;

    internal string Wrong(string value) => $"“{value}” is not a number from {least} to {most}. Write such a number, or leave the key out.";

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int number && (number < least || number > most)
            ? new(Wrong($"{number}"), [validationContext.MemberName!])
            : ValidationResult.Success;
}
