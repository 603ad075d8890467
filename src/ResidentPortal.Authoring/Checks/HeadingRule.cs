using AngleSharp.Dom;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Headings are headings, and in order: people jump from one to the next (WCAG 1.3.1).</summary>
internal static class HeadingRule
{
    // A longer line is a sentence that somebody wanted to be seen.
    private const int LongestHeading = 70;

    public static IEnumerable<Finding> Check(CheckedPage page) => page.RichTexts.SelectMany(text => Levels(text).Concat(Fakes(text)));

    // The page's name is its h1, so each text below starts at h2.
    private static IEnumerable<Finding> Levels(CheckedField text)
    {
        var level = 1;
        foreach (var heading in text.Written.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            var words = Wording.Words(heading);
            var next = heading.LocalName[1] - '0';
            if (words.Length == 0 && heading.QuerySelector("img") is null)
            {
                yield return text.Error(ContentMistake.PoorHeading,
                    $"{text.Where} has a heading without words. Write it, or take it away.");
                continue;
            }

            if (next == 1)
                yield return text.Error(ContentMistake.SkippedHeading,
                    $"The heading “{Wording.Start(words)}” in {text.Where} is a heading 1. The name of the page is the only one: make "
                    + "this a heading 2.", words);
            else if (next > level + 1)
                yield return text.Error(ContentMistake.SkippedHeading, level == 1
                    ? $"The heading “{Wording.Start(words)}” in {text.Where} is the first, and a heading {next}. Make it a heading 2."
                    : $"The heading “{Wording.Start(words)}” in {text.Where} is a heading {next} after a heading {level}. Make it a "
                    + $"heading {level + 1}.", words);
            level = next;
        }
    }

    private static IEnumerable<Finding> Fakes(CheckedField text) =>
        from paragraph in text.Written.QuerySelectorAll("p")
        where paragraph.ParentElement!.LocalName is "body" or "div" or "details"
            && paragraph.NextElementSibling is { LocalName: not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6") }
        let words = Wording.Words(paragraph)
        where words.Length is > 0 and <= LongestHeading && words[^1] is not ('.' or '!' or ',' or ';') && IsBold(paragraph)
        select text.Error(ContentMistake.PoorHeading,
            $"“{words}” in {text.Where} looks like a heading and is only bold. Make it a heading.", words);

    private static bool IsBold(IElement paragraph) =>
        paragraph.QuerySelector("a") is null
        && paragraph.Descendants<IText>().Where(part => !part.Data.AsSpan().Trim().IsEmpty)
            .All(part => part.Ancestors<IElement>().TakeWhile(element => element != paragraph)
                .Any(element => element.LocalName is "strong" or "b"));
}
