using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Published;

public static class FigureSections
{
    /// <summary>By paper and item: the newest meeting first, within it in the editor's order.</summary>
    public static IEnumerable<FigurePaper> Of(PublishedPage page)
    {
        var figures = FigureBlock.On(page).ToLookup(figure => figure.Source);
        var changes = StatedChangeBlock.On(page).ToLookup(change => change.Source);
        return figures.Select(paper => paper.Key).Union(changes.Select(paper => paper.Key))
            .OrderByDescending(source => source.Meeting)
            .Select(source => new FigurePaper(
                source,
                [.. figures[source].GroupBy(figure => figure.Heading).Select(section => new FigureSection(section.Key, [.. section]))],
                [.. changes[source]]));
    }

    /// <summary>What the newest paper that compares says first of each thing that it compares with the time before.</summary>
    public static IReadOnlyList<Figure> Latest(PublishedPage page) => Of(page)
        .Select(paper => paper.Sections.Select(section => section.Figures[0]).Where(figure => figure.Change is not null).ToList())
        .FirstOrDefault(compared => compared.Count > 0) ?? [];

    /// <summary>The page that a theme of the statistics begins with: the one below the overview.</summary>
    public static PublishedPage ThemeOf(PublishedPage page) => page.Ancestors.Append(page)
        .FirstOrDefault(above => above is { DocumentType: FigureBlock.PageType, Parent.DocumentType: FigureBlock.PageType }) ?? page;

    /// <summary>Year by year, from all pages of the theme: what the newest papers count comes first.</summary>
    public static IReadOnlyList<Series> YearsOf(PublishedPage theme) => Series.Of(AndBelow(theme).SelectMany(FigureBlock.On));

    private static IEnumerable<PublishedPage> AndBelow(PublishedPage page) => page.Children.SelectMany(AndBelow).Prepend(page);

    /// <summary>
    /// The newest of each heading, by its place on the page. One that says how the number changed, or what it is a part of, goes
    /// before a newer number that stands alone.
    /// </summary>
    public static IEnumerable<FigureSection> NewestOn(PublishedPage page) => Of(page)
        .SelectMany(paper => paper.Sections)
        .GroupBy(section => section.Anchor)
        .Select(same => same.FirstOrDefault(section => !section.StandsAlone) ?? same.First())
        // The parts of a whole belong together; of one count over several periods the first is the one to show.
        .Select(section => section.Parts is not null || section.IsGroup ? section : section with { Figures = [section.Figures[0]] });
}
