using System.Text.RegularExpressions;
using ResidentPortal.Testing;
using ResidentPortal.Web.Tests.Architecture;

namespace ResidentPortal.Web.Tests.Documents;

/// <summary>What people read about the program, and what can be found in it without a parser.</summary>
internal static partial class Markdown
{
    /// <summary>From the top of the repository.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "README.md",
        "umbraco-content/README.md",
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories).Select(Sources.Name)
        .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that say how things are now. A decision, or a figure, is of its day.</summary>
    public static IReadOnlyList<string> Guides { get; } =
        [
        "README.md", "docs/operations.md", "docs/content.md", "docs/staff.md", "docs/contributing.md", "docs/mutation-testing.md",
        "docs/data-protection/record-of-processing.md",
    ];

    public static string Read(string file) => File.ReadAllText(RepositoryRoot.Combine(file));

    /// <summary>Where links and pictures lead, apart from other sites.</summary>
    public static IEnumerable<string> Links(string text) => Link().Matches(Fence().Replace(text, ""))
        .Select(link => link.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The names of the headings, as GitHub makes them.</summary>
    public static IReadOnlyList<string> Anchors(string text) =>
    [
        .. Heading().Matches(Fence().Replace(text, ""))
            .Select(heading => NotInAnchors().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    /// <summary>The lines of the first block of code below a heading.</summary>
    public static string[] CodeBelow(string text, string heading) =>
        Fence().Match(text, text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)).Groups[1].Value.TrimEnd().Split('\n');

    /// <summary>Cells of the first table below a heading, without its head; a row each.</summary>
    public static IReadOnlyList<string[]> TableBelow(string text, string heading) =>
    [
        .. text[text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..].Split('\n')
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>What stands between backticks.</summary>
    public static IEnumerable<string> Code(string text) => Inline().Matches(text).Select(code => code.Groups[1].Value);

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"^```\w*\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Inline();
}
