using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Published;

public static class FigureSections
{
    /// <summary>By paper and item: the newest meeting first, within it in the editor's order.</summary>
    public static IEnumerable<(Source Source, IReadOnlyList<FigureSection> Sections)> Of(PublishedPage page) =>
        FigureBlock.On(page)
            .GroupBy(figure => figure.Source)
            .OrderByDescending(paper => paper.Key.Meeting)
            .Select(paper => (paper.Key, (IReadOnlyList<FigureSection>)
            [
                .. paper.GroupBy(figure => figure.Heading).Select(section => new FigureSection(section.Key, [.. section])),
            ]));

    /// <summary>What the newest paper says first of each thing that it compares with the time before.</summary>
    public static IReadOnlyList<Figure> Latest(PublishedPage page) =>
        [.. Of(page).Take(1).SelectMany(newest => newest.Sections).Select(section => section.Figures[0])
            .Where(figure => figure.Change is not null)];

    /// <summary>The newest of each heading, by its place on the page.</summary>
    public static IEnumerable<FigureSection> NewestOn(PublishedPage page) => Of(page)
        .SelectMany(paper => paper.Sections)
        .DistinctBy(section => section.Anchor)
        // The parts of a whole belong together; of one count over several periods the first is the one to show.
        .Select(section => section.Parts is not null ? section : section with { Figures = [section.Figures[0]] });
}
