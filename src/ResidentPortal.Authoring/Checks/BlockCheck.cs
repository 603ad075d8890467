using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Looks at the blocks of a page: what they must have, and where their links lead.</summary>
internal static class BlockCheck
{
    public static IEnumerable<(ContentMistake Mistake, string Message)> Check(
        PublishedPage page, IReadOnlyList<PublishedBlock> blocks, ContentIndex index, ProseCheck prose, PublishedSite site, ApplicationRoutes routes)
    {
        foreach (var (block, number) in blocks.Select((block, position) => (block, position + 1)))
        {
            var properties = index.PropertiesOf(block.DocumentType).Values;
            foreach (var property in properties.Where(property => property.Mandatory && block.Text(property.Alias).Length == 0))
                yield return (ContentMistake.MissingProperty, $"block {number} has no {property.Alias}.");
            if (block.DocumentType == FigureBlock.ElementType && FigureBlock.Read(block) is null)
                yield return (ContentMistake.UnreadableFigure, $"block {number} needs its number, either the earlier number or the whole, and its source; the whole may not be less.");
            foreach (var property in properties.Where(property => property.Kind == PropertyKind.Link && block.Text(property.Alias).Length > 0))
            {
                foreach (var mistake in LinkCheck.Check($"the {property.Alias} of block {number}", block.PickedLinks(property.Alias), site, routes))
                    yield return mistake;
            }
            foreach (var property in properties.Where(property => property.Kind == PropertyKind.Media))
            {
                foreach (var mistake in MediaCheck.Check($"the {property.Alias} of block {number}", block.Text(property.Alias), site))
                    yield return mistake;
            }
            foreach (var property in properties.Where(property => property.Kind == PropertyKind.RichText))
            {
                foreach (var (mistake, message) in prose.Check(page, block.Text(property.Alias)))
                    yield return (mistake, $"block {number}: {message}");
            }
        }
    }
}
