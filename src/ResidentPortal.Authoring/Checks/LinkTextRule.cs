using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ResidentPortal.Authoring.Checks;

/// <summary>The words of a link say where it leads, to those too who hear links without the text around them (WCAG 2.4.4).</summary>
internal static partial class LinkTextRule
{
    private static readonly FrozenSet<string> SayNothing = new[]
    {
        "click", "click here", "click here for more", "click here for more information", "click this link", "click below", "details",
        "download", "find out more", "follow this link",
        "go", "go here", "here", "info", "information", "learn more", "link", "more", "more details", "more info", "more information",
        "page", "press here", "read here",
        "read more", "read more here", "see here", "see more", "site", "tap here", "this", "this link", "this page", "this site",
        "this website", "view", "view more", "web page", "webpage", "website",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Finding> Check(CheckedPage page) =>
        page.Links.Select(link => Words(page, link)).OfType<Finding>().Concat(SameWords(page));

    private static Finding? Words(CheckedPage page, WrittenLink link)
    {
        if (link.Text.Length == 0)
            return link.IsPicked
                ? null
                : link.Field.Error(ContentMistake.PoorLinkText,
                    $"{link.Title} has no words. Write what it leads to, or take the {link.Kind} away.");
        if (BareAddress().IsMatch(link.Text))
            return link.Field.Error(ContentMistake.PoorLinkText,
                $"The link “{Wording.Start(link.Text)}” in {link.Field.Where} is a bare address. {Instead(page, link)}", link.Text);
        return SaysNothing(link.Text)
            ? link.Field.Error(ContentMistake.PoorLinkText, $"{link.Title} does not say where it leads. {Instead(page, link)}", link.Text)
            : null;
    }

    /// <summary>Words such as "click here" and "more information", which fit anything.</summary>
    public static bool SaysNothing(string words) => SayNothing.Contains(Plain(words));

    private static string Instead(CheckedPage page, WrittenLink link) =>
        page.Site.Destinations.Of(link.Href, page.Page).Page is { } target
            ? $"Name the page: “{target.Name}”."
            : "Name the website or the page that it leads to.";

    private static IEnumerable<Finding> SameWords(CheckedPage page) =>
        from link in page.Links
        where link.Text.Length > 0
        group link by Plain(link.Text) into same
        let places = same.DistinctBy(link => page.Site.Destinations.Of(link.Href, page.Page).Place).ToList()
        where places.Count > 1
        select places[1].Field.Warning(
            $"{Quantity(places.Count)} links say “{places[1].Text}” and lead to different places. Give each its own words.",
            places[1].Text);

    private static string Quantity(int count) => count == 2 ? "Two" : Wording.Count(count);

    private static string Plain(string text) => NoLetters().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();

    // The name of a website, such as ico.org.uk, is what people know it by.
    [GeneratedRegex(@"^(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)+/\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();
}
