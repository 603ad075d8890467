using System.Globalization;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Published;

/// <summary>The figures of a page of statistics: blocks of the element type "figure".</summary>
public static class FigureBlock
{
    public const string PageType = "statisticsPage";
    public const string ElementType = "figure";

    internal const string Property = "figures";

    /// <summary>
    /// The figures of a page in the editor's order; a block that cannot be read is left out, and found by the content check.
    /// </summary>
    public static IReadOnlyList<Figure> On(PublishedPage page) => [.. page.Blocks(Property).Select(Read).OfType<Figure>()];

    /// <summary>Null when a name, a source or a number is missing, or the numbers do not go together.</summary>
    public static Figure? Read(PublishedBlock block)
    {
        if (block.DocumentType != ElementType
            || Number(block, "laterValue") is not { } later
            || !DateTime.TryParse(block.Text("reported"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var reported)
            || block.Text("name") is not { Length: > 0 } name
            || block.Text("item") is not { Length: > 0 } item)
            return null;
        var figure = new Figure
        {
            Name = name,
            Group = block.Text("group"),
            Counts = block.Text("counts"),
            Later = new(block.Text("laterPeriod"), later),
            Earlier = Count(block, "earlierPeriod", "earlierValue"),
            Whole = Count(block, "wholeName", "wholeValue"),
            Unit = block.Text("unit") == "percent" ? Unit.Percent : Unit.Number,
            LondonRank = (int?)Number(block, "londonRank"),
            SimilarRank = (int?)Number(block, "similarRank"),
            Wanted = block.Text("better") switch { "lower" => Wanted.Lower, "higher" => Wanted.Higher, _ => Wanted.Neither },
            Stated = new(DirectionOf(block.Text("paperDirection")), Number(block, "paperPercent")),
            Source = new(DateOnly.FromDateTime(reported), item),
            Note = block.Text("note"),
        };
        return IsWhole(figure) && !HasNameOnly(block, "earlierPeriod", "earlierValue") && !HasNameOnly(block, "wholeName", "wholeValue")
            ? figure : null;
    }

    private static bool IsWhole(Figure figure) =>
        (figure.Earlier is null || figure.Whole is null)
        && figure.Later.Value >= 0
        && figure.Earlier is not { Value: < 0 }
        && (figure.Whole is not { } whole || (whole.Value > 0 && whole.Value >= figure.Later.Value))
        && figure.LondonRank is null or (>= 1 and <= Figure.LondonBoroughs)
        && figure.SimilarRank is null or (>= 1 and <= Figure.SimilarAreas);

    // A slip in a number must not turn a comparison into a number that stands alone.
    private static bool HasNameOnly(PublishedBlock block, string label, string value) =>
        block.Text(label).Length > 0 && Number(block, value) is null;

    private static Count? Count(PublishedBlock block, string label, string value) =>
        Number(block, value) is { } number ? new(block.Text(label), number) : null;

    // The decimals are kept as typed: a paper's "12" is not its "12.0".
    internal static decimal? Number(PublishedBlock block, string alias) =>
        decimal.TryParse(block.Text(alias), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) ? number : null;

    internal static Direction? DirectionOf(string word) => word switch
    {
        "increase" => Direction.Up,
        "decrease" => Direction.Down,
        "in line" => Direction.NoChange,
        _ => null,
    };
}
