using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>A page of statistics, and the newest of those of its figures that an editor picked by their headings.</summary>
public sealed record PickedFigures(PublishedPage Page, IReadOnlyList<FigureSection> Sections)
{
    /// <summary>
    /// Null when the page is gone. A heading that is not on the page is left out; a test finds it in the shipped content.
    /// </summary>
    public static PickedFigures? Of(PublishedBlock block, PublishedSite site) =>
        block.Link("page") is { } link && site.Find(link.Href) is { } page
            ? new(page, [.. Headings(block).Select(heading => Newest(page, heading)).OfType<FigureSection>()])
            : null;

    public static IReadOnlyList<string> Headings(PublishedBlock block) =>
        block.Text("names").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static FigureSection? Newest(PublishedPage page, string heading) =>
        FigureSections.NewestOn(page).FirstOrDefault(section => section.Heading == heading);
}
