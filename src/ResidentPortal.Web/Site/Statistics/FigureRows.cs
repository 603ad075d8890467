using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Web.Site.Statistics;

/// <param name="Value">Null in a row that holds what was worked out, which has no bar.</param>
/// <param name="IsNew">The number that this is about, not the one it is held against.</param>
public sealed record FigureRow(string Label, string Text, decimal? Value, bool IsNew);

/// <summary>The rows of a table of figures, which are also the bars of its picture.</summary>
internal static class FigureRows
{
    public static IReadOnlyList<FigureRow> Of(FigureSection section) => section.Parts is null
        ? [.. section.Figures.SelectMany(Single)]
        : [Row(section.Figures[0], section.Figures[0].Whole!, isNew: false), .. section.Figures.Select(Part)];

    /// <summary>The years of a series, the newest marked.</summary>
    public static IReadOnlyList<FigureRow> Of(Series series) =>
    [
        .. series.Points.Select(point => new FigureRow(
            point.Count.Label, SeriesText.Value(series, point), point.Count.Value, IsNew: point == series.Points[^1])),
    ];

    private static IEnumerable<FigureRow> Single(Figure figure)
    {
        if (figure.Earlier is { } earlier)
            yield return Row(figure, earlier, isNew: false);
        if (figure.Whole is { } whole)
            yield return Row(figure, whole, isNew: false);
        var hasTime = figure.Whole is null && figure.Group.Length == 0;
        yield return Row(figure, hasTime ? figure.Later : figure.Later with { Label = figure.Name }, isNew: true);
        if (figure.Change is not null)
            yield return new("Change", FigureText.Difference(figure), null, IsNew: true);
        if (figure.Share is { } share)
            yield return new("Share", FigureText.Percent(share.Percent), null, IsNew: true);
    }

    private static FigureRow Part(Figure figure) =>
        new(figure.Name, $"{FigureText.Number(figure.Later.Value)}, or {FigureText.Percent(figure.Share!.Percent)}", figure.Later.Value,
            IsNew: true);

    private static FigureRow Row(Figure figure, Count count, bool isNew) =>
        new(count.Label, FigureText.Value(figure, count.Value), count.Value, isNew);
}
