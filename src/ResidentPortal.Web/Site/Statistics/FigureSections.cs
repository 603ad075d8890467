using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Web.Site.Statistics;

/// <summary>Figures that stand under one heading: the same count over several periods, or the parts of one whole.</summary>
public sealed record FigureSection(string Heading, IReadOnlyList<Figure> Figures)
{
    public IReadOnlyList<Effect> Effects => [.. Figures.Select(figure => figure.Effect).OfType<Effect>()];

    public Rag? Rag => Rating.Of(Effects);

    /// <summary>Null unless every figure is a part of the same whole.</summary>
    public Parts? Parts => Figures.Count > 1 && Figures[0].Whole is { } whole && Figures.All(figure => figure.Whole == whole)
        ? new(whole.Value, [.. Figures.Select(figure => figure.Later.Value)])
        : null;
}

internal static class FigureSections
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
        [.. Of(page).Take(1).SelectMany(newest => newest.Sections).Select(section => section.Figures[0]).Where(figure => figure.Change is not null)];
}
