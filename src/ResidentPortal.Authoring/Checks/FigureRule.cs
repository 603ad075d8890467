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
        where block.DocumentType == FigureBlock.ElementType && FigureBlock.Read(block) is null
        select new Finding(
            FindingSeverity.Error,
            property.Alias,
            block.Position,
            $"The figure in block {block.Position + 1} of “{property.Name}” cannot be shown. Enter its number, either the earlier number "
                + "or the whole, and its source. The whole cannot be less than the number.",
            block.Text("name"))
        { Mistake = ContentMistake.UnreadableFigure };
}
