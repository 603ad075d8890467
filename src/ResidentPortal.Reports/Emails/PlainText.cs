using System.Text;

namespace ResidentPortal.Reports.Emails;

/// <summary>Text that is safe in a header or a body, whatever it was made from.</summary>
internal static class PlainText
{
    private const int Width = 72;

    /// <summary>Without control characters; line ends become <c>\n</c>, tabs blanks.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        // By whole characters: half of one, which no header can hold, is one that says so.
        foreach (var c in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (c.Value == '\t')
                clean.Append(' ');
            else if (c.Value == '\n' || !Rune.IsControl(c))
                clean.Append(c.ToString());
        }

        return clean.ToString();
    }

    // As nearly everything is, and each word of an email is asked more than once.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c != '\n' && char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
                return false;
        }
        return true;
    }

    /// <summary>For a header: one line.</summary>
    public static string OneLine(string? text) => Clean(text).Replace('\n', ' ');

    /// <summary>Broken between words at 72 characters, each line begun with <paramref name="indent"/>.</summary>
    public static string Wrap(string? text, string indent = "") =>
        string.Join('\n', Clean(text).Split('\n').SelectMany(line => WrapLine(line, indent)));

    /// <summary>The same after the words that begin it, "- " or "Name: ", and the lines that follow stand under its beginning.</summary>
    public static string Hanging(string first, string? text)
    {
        var wrapped = Wrap(text, new string(' ', first.Length));
        return wrapped.Length <= first.Length ? first.TrimEnd() : first + wrapped.TrimStart(' ');
    }

    private static IEnumerable<string> WrapLine(string line, string indent)
    {
        var current = new StringBuilder(indent);
        var empty = true;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && current.Length + 1 + word.Length > Width)
            {
                yield return current.ToString();
                current.Clear().Append(indent);
                empty = true;
            }

            if (!empty)
                current.Append(' ');
            current.Append(word);
            empty = false;
        }

        yield return empty ? "" : current.ToString();
    }
}
