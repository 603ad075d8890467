using System.Globalization;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Published;

/// <summary>The changes that papers give only in percent: blocks of the element type "statedChange" among a page's figures.</summary>
public static class StatedChangeBlock
{
    public const string ElementType = "statedChange";

    /// <summary>In the editor's order; a block that cannot be read is left out, and found by the content check.</summary>
    public static IReadOnlyList<StatedChange> On(PublishedPage page) =>
        [.. page.Blocks(FigureBlock.Property).Select(Read).OfType<StatedChange>()];

    /// <summary>Null when a name, a period, the change or a source is missing.</summary>
    public static StatedChange? Read(PublishedBlock block) =>
        block.DocumentType == ElementType
        && block.Text("name") is { Length: > 0 } name
        && block.Text("period") is { Length: > 0 } period
        && block.Text("against") is { Length: > 0 } against
        && FigureBlock.DirectionOf(block.Text("paperDirection")) is { } direction
        && FigureBlock.Number(block, "paperPercent") is { } percent and >= 0
        && DateTime.TryParse(block.Text("reported"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var reported)
        && block.Text("item") is { Length: > 0 } item
            ? new(name, period, against, direction, percent, new(DateOnly.FromDateTime(reported), item), block.Text("note"))
            : null;
}
