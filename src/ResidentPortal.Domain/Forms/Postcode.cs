using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Forms;

/// <summary>A UK postcode, by the form that BS 7666 gives; whether it is in use is not known here.</summary>
public static partial class Postcode
{
    public const string Wrong = "Enter a full UK postcode, like NW9 4EW, or leave it blank";

    /// <summary>The postcode in capitals with one space before its last three characters, or null.</summary>
    public static string? Read(string text)
    {
        var letters = NotAlphanumeric().Replace(text.ToUpperInvariant(), "");
        if (letters.Length is < 5 or > 7)
            return null;
        var outward = letters[..^3];
        // People type the letter O for a zero at the start of the second half.
        var inward = (letters[^3] == 'O' ? '0' : letters[^3]) + letters[^2..];
        var postcode = $"{outward} {inward}";
        return Shape().IsMatch(postcode) ? postcode : null;
    }

    [GeneratedRegex("[^A-Z0-9]")]
    private static partial Regex NotAlphanumeric();

    [GeneratedRegex(
        "^(?:GIR 0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPS-UW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRV-Y]?) [0-9][ABD-HJLNP-UW-Z]{2})$")]
    private static partial Regex Shape();
}
