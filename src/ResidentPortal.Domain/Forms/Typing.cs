using System.Globalization;
using System.Text;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// What keyboards, telephones and copying put into a text without anybody seeing it, taken out again: the one place where that is done.
/// </summary>
public static class Typing
{
    /// <summary>
    /// A person's own words: each letter stays as it was written. Only what nobody can see and what can harm goes, such as control
    /// characters and marks that turn the text around (Unicode TR 36). Joiners inside Persian words and emoji stay.
    /// </summary>
    /// <returns>Line ends as <c>\n</c>, nothing around it; empty where there is nothing to see.</returns>
    public static string Words(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        if (!typed.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return typed.Trim();
        var clean = new StringBuilder(typed.Length);
        var (before, seen) = (0, false);
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var kept = Kept(rune, before);
            if (kept < 0)
                continue;
            clean.Append(new Rune(kept).ToString());
            before = kept;
            seen |= !IsMark(kept) && !Rune.IsWhiteSpace(new Rune(kept)) && !LooksBlank(kept);
        }
        return seen ? Trimmed(clean.ToString()) : "";
    }

    /// <summary>
    /// A date, a number, a postcode or a reference, which mean the same whichever keyboard wrote them: plain blanks, hyphens, quotation
    /// marks and figures.
    /// </summary>
    public static string Code(string? typed) => Folded(typed, otherFigures: true);

    /// <summary>An email address: figures of another script are letters of the name, and stay.</summary>
    public static string Address(string? typed) => Folded(typed, otherFigures: false);

    /// <summary>
    /// A password: whatever letters it is made of were part of it when it was chosen. Only controls, marks that turn text around and what
    /// stands around it go, which no keyboard means.
    /// </summary>
    public static string Secret(string? typed) => typed is null ? "" : string.Concat(typed.EnumerateRunes()
        .Where(rune => !Rune.IsControl(rune) && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
        .Select(rune => rune.ToString())).Trim();

    private static string Folded(string? typed, bool otherFigures)
    {
        var words = Words(typed);
        if (words.Length == 0 || (Ascii.IsValid(words) && !words.AsSpan().ContainsAny('\n', '\t', '`')))
            return words;
        var folded = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            folded.Append(Folded(rune, otherFigures));
        return folded.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static string Folded(Rune rune, bool otherFigures) => rune.Value switch
    {
        '\n' or '\t' => " ",
        // Full width, as keyboards for Chinese and Japanese write it.
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
        '`' or 0xB4 or 0x2018 or 0x2019 or 0x201A or 0x201B or 0x2032 or 0x2B9 or 0x2BC => "'",
        0xAB or 0xBB or 0x201C or 0x201D or 0x201E or 0x201F or 0x2033 => "\"",
        0x2044 or 0x2215 or 0x29F8 => "/",
        0x3002 or 0xFF61 or 0x2024 => ".",
        0x60C or 0x3001 => ",",
        0x2212 or 0x2043 => "-",
        // The picture of a figure in a key is the figure.
        >= 0xFE00 and <= 0xFE0F or 0x20E3 => "",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.Format => "",
            UnicodeCategory.DecimalDigitNumber when otherFigures =>
                ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
            _ => rune.ToString(),
        },
    };

    /// <returns>What stands in its place; negative for nothing.</returns>
    private static int Kept(Rune rune, int before) => rune.Value switch
    {
        '\n' or '\t' => rune.Value,
        '\r' or 0x2028 or 0x2029 => '\n',
        _ when Rune.IsControl(rune) || IsHarmful(rune.Value) => -1,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator => ' ',
        // One of them joins; more than one only hides.
        _ when IsMark(rune.Value) && IsMark(before) => -1,
        // The flags of England, Scotland and Wales are written with letters that nobody sees; anywhere else these hide words.
        >= 0xE0000 and <= 0xE007F when before is not 0x1F3F4 and not (>= 0xE0020 and <= 0xE007E) => -1,
        _ => rune.Value,
    };

    /// <summary>Turns the direction of what follows, or is invisible and joins nothing.</summary>
    private static bool IsHarmful(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        or 0xAD or 0x200B or (>= 0x2060 and <= 0x2064) or (>= 0x206A and <= 0x206F) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB);

    /// <summary>Joins or parts letters, or says which way a blank reads: right between letters, nothing by itself.</summary>
    private static bool IsMark(int value) => value is 0x200C or 0x200D or 0x200E or 0x200F or 0x61C;

    /// <summary>Letters of which nothing is seen.</summary>
    private static bool LooksBlank(int value) => value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    private static string Trimmed(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsEdge(text[start]))
            start++;
        while (end > start && IsEdge(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsEdge(char letter) => char.IsWhiteSpace(letter) || letter is '\u200c' or '\u200d';
}
