using System.Text;

namespace ResidentPortal.Content.Storage;

internal static class RowText
{
    /// <summary>As much of a text as a column holds, without what PostgreSQL cannot store: nulls, and halves of letters.</summary>
    public static string Fit(string text, int longest)
    {
        var kept = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var letter in text.EnumerateRunes())
        {
            if (kept.Length + letter.Utf16SequenceLength > longest)
                break;
            if (letter.Value != 0)
                kept.Append(letter.ToString());
        }

        return kept.ToString();
    }
}
