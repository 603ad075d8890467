using System.Text.RegularExpressions;

namespace ResidentPortal.Reports.Mail;

/// <summary>
/// GOV.UK Notify reads what it is given as Markdown: without this a "#" makes a heading of a resident's words, and "[…](…)" a link.
/// </summary>
internal static partial class NotifyMarkdown
{
    // Notify has no way to mark some signs as plain; unseen, it keeps them from the beginning of their line.
    private const string Unseen = "\u200b";

    /// <summary>Text that reads as it was written. Addresses of pages stay links.</summary>
    public static string Plain(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Indented(Begun(Inside(line)))));

    private static string Inside(string line) =>
        AddressOrSign().Replace(line, found => found.Groups["address"].Success ? found.Value : @"\" + found.Value);

    private static string Begun(string line)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        var (blank, words) = (line[..indent], line[indent..]);
        return words.Length == 0 ? line
            : words[0] is '#' or '*' or '-' or '+' or '_' or '|' or '~' or '`' ? $@"{blank}\{words}"
            : words[0] is '^' or '•' or '=' or ':' ? blank + Unseen + words
            : blank + Number().Replace(words, @"$1\.");
    }

    // Four blanks would make it code, and others are lost.
    private static string Indented(string line) => Blanks().Replace(line, blanks => new string('\u00a0', blanks.Length));

    [GeneratedRegex(@"(?<address>https?://[^\s<]+)|[\\\[\]]")]
    private static partial Regex AddressOrSign();

    [GeneratedRegex(@"^([0-9]+)\.")]
    private static partial Regex Number();

    [GeneratedRegex("^ +")]
    private static partial Regex Blanks();
}
