using System.Globalization;
using System.Text;

namespace ResidentPortal.Content.Model;

internal static class UrlSegment
{
    /// <summary>A name as part of an address: "Who we are" becomes "who-we-are".</summary>
    public static string Of(string name)
    {
        var segment = new StringBuilder(name.Length);
        foreach (var letter in WholeText.Of(name).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(letter))
                segment.Append(char.ToLowerInvariant(letter));
            else if (segment.Length > 0 && segment[^1] != '-')
                segment.Append('-');
        }

        return segment.ToString().Trim('-');
    }
}
