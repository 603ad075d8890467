using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Forms;

public static partial class PhoneNumber
{
    public const string Wrong = "Enter a phone number, like 020 7946 0000, 07700 900 000 or +44 20 7946 0000";

    /// <summary>Whether the text holds 10 to 15 digits, otherwise only what people put between them, and perhaps an extension.</summary>
    public static bool IsPlausible(string text) =>
        Shape().Match(text).Groups["number"].Value.Count(char.IsAsciiDigit) is >= 10 and <= 15;

    /// <summary>The number without what a link or a contact card puts before it, or null where it cannot be one.</summary>
    public static string? Read(string text)
    {
        var number = Opening().Replace(text, "");
        return IsPlausible(number) ? number : null;
    }

    [GeneratedRegex("^(?:(?:tel|sms|callto|phone|mobile|mob)[:.] ?/{0,2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?<number>[0-9 +()./-]+)(?:(?:ext\.?|x) ?[0-9]{1,6})?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
