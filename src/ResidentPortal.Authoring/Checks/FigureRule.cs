using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>A figure whose numbers do not go together would be left out without a word.</summary>
internal static class FigureRule
{
    public static IEnumerable<Finding> Check(CheckedPage page) =>
        from property in page.Page.Properties
        where property.Kind == PropertyKind.Blocks
        from block in page.Page.Blocks(property.Alias)
        let mistake = Mistake(block)
        where mistake is not null
        select new Finding(
            FindingSeverity.Error,
            property.Alias,
            block.Position,
            $"The figure in block {block.Position + 1} of “{property.Name}” cannot be shown. {mistake}",
            block.Text("name"))
        { Mistake = ContentMistake.UnreadableFigure };

    private static string? Mistake(PublishedBlock block) => block.DocumentType switch
    {
        FigureBlock.ElementType when FigureBlock.Read(block) is null =>
            "Enter its number and its source. Beside it, enter the earlier number or the whole, not both, or leave both blank. The whole "
            + "cannot be less than the number.",
        StatedChangeBlock.ElementType when StatedChangeBlock.Read(block) is null =>
            "Enter its two times, what the paper says, the percentage and its source.",
        _ => null,
    };
}
