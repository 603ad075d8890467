using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Names the colours and styles that came in by pasting: the sanitiser takes them away, so they will not be seen.</summary>
internal static partial class StyleRule
{
    public static IEnumerable<Finding> Check(CheckedPage page) => page.RichTexts.SelectMany(Check);

    private static IEnumerable<Finding> Check(CheckedField text) =>
        from element in text.Written.QuerySelectorAll("[style],[color],[bgcolor],font")
        let words = Wording.Words(element)
        where words.Length > 0
        let colour = Colour(element)
        group words by colour into same
        let words = same.First()
        select text.Warning(
            same.Key is { } colour
                ? $"The colour {colour} of “{Wording.Start(words)}” in {text.Where} will not be shown. If it says something, say that in "
                + "words."
                : $"The style of “{Wording.Start(words)}” in {text.Where} will not be shown: the site has its own.",
            words);

    private static string? Colour(IElement element) =>
        element.GetAttribute("color") ?? element.GetAttribute("bgcolor")
        ?? (InStyle().Match(element.GetAttribute("style") ?? "") is { Success: true } match ? match.Groups["colour"].Value.Trim() : null);

    [GeneratedRegex(@"(?:^|[;\s])(?:background|background-color|color)\s*:\s*(?<colour>[^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex InStyle();
}
