using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Studio.Search;

/// <param name="Name">Its heading on the page of statistics.</param>
/// <param name="Address">Of its place on that page.</param>
/// <param name="Page">Name of that page.</param>
/// <param name="Latest">Its newest numbers in a sentence.</param>
internal sealed record FoundFigure(string Name, string Address, string Page, string Latest)
{
    /// <summary>The newest figures of the site whose name, or whose page's, has all of the words; without words, all.</summary>
    public static IEnumerable<FoundFigure> Of(PublishedSite site, string[] words) =>
        from page in site.Pages
        where page.DocumentType == FigureBlock.PageType
        from section in FigureSections.NewestOn(page)
        where Array.TrueForAll(words, word => $"{section.Heading} {page.Name}".Contains(word, StringComparison.OrdinalIgnoreCase))
        select new FoundFigure(section.Heading, $"{page.Path}#{section.Anchor}", page.Name, FigureText.Sentence(section.Figures[0]));
}
