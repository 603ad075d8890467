namespace ResidentPortal.Domain.Forms;

public static class PhoneNumber
{
    public const string Wrong = "Enter a phone number, like 020 7946 0000, 07700 900 000 or +44 20 7946 0000";

    /// <summary>Whether the text holds 10 to 15 digits and otherwise only what people put between them.</summary>
    public static bool IsPlausible(string text) =>
        text.Count(char.IsAsciiDigit) is >= 10 and <= 15 && text.All(c => char.IsAsciiDigit(c) || " +()-./".Contains(c, StringComparison.Ordinal));
}
