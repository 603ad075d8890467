using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Web.Site.Statistics;

/// <param name="Value">Null in a row that holds what was worked out, which has no bar.</param>
/// <param name="IsNew">The number that this is about, not the one it is held against.</param>
internal sealed record FigureRow(string Label, string Text, decimal? Value, bool IsNew);

/// <summary>The rows of a table of figures, which are also the bars of its picture.</summary>
internal static class FigureRows
{
    public static IReadOnlyList<FigureRow> Of(FigureSection section) => section.Parts is null
        ? [.. section.Figures.SelectMany(Single)]
        : [Row(section.Figures[0].Whole!, isNew: false), .. section.Figures.Select(Part)];

    private static IEnumerable<FigureRow> Single(Figure figure)
    {
        if (figure.Earlier is { } earlier)
            yield return Row(earlier, isNew: false);
        if (figure.Whole is { } whole)
            yield return Row(whole, isNew: false);
        yield return Row(figure.Whole is null ? figure.Later : figure.Later with { Label = figure.Name }, isNew: true);
        if (figure.Change is { } change)
            yield return new("Change", FigureText.Difference(change), null, IsNew: true);
        if (figure.Share is { } share)
            yield return new("Share", FigureText.Percent(share.Percent), null, IsNew: true);
    }

    private static FigureRow Part(Figure figure) =>
        new(figure.Name, $"{FigureText.Number(figure.Later.Value)}, or {FigureText.Percent(figure.Share!.Percent)}", figure.Later.Value,
            IsNew: true);

    private static FigureRow Row(Count count, bool isNew) => new(count.Label, FigureText.Number(count.Value), count.Value, isNew);
}
