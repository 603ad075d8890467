using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>One property of a page, or of one of its blocks, with what is stored in it.</summary>
/// <param name="property">The page's property.</param>
/// <param name="own">The block's property; the same as the page's where it is no block.</param>
internal sealed class CheckedField(PropertyDefinition property, PropertyDefinition own, string stored, int? block)
{
    private IElement? _written;

    public string Alias => property.Alias;

    public string Name => own.Name;

    public PropertyKind Kind => own.Kind;

    public bool IsMandatory => own.Mandatory;

    public int? Block => block;

    public bool IsInBlock => block is not null;

    public string Stored => stored;

    /// <summary>“Body”, or “Link” in block 2 of “Tasks”.</summary>
    public string Where => block is { } position ? $"“{own.Name}” in block {position + 1} of “{property.Name}”" : $"“{own.Name}”";

    /// <summary>The rich text as it was typed, before anything of it is cleaned away.</summary>
    public IElement Written => _written ??= RichTextRenderer.Parse(RichTextValue.Markup(stored));

    /// <summary>Nothing was typed or picked.</summary>
    public bool IsEmpty => stored.Length == 0 || Kind switch
    {
        PropertyKind.RichText => Written.TextContent.AsSpan().Trim().IsEmpty && Written.QuerySelector("img") is null,
        PropertyKind.Media => MediaValue.ReadAll(stored).Count == 0,
        PropertyKind.Link => LinkValue.ReadAll(stored).Count == 0,
        PropertyKind.Blocks => BlockValue.ReadAll(stored).Count == 0,
        PropertyKind.Choice => stored is "[]",
        PropertyKind.Text or PropertyKind.LongText or PropertyKind.YesNo or PropertyKind.Number or PropertyKind.Date
            or PropertyKind.Unknown => false,
    };

    public Finding Error(ContentMistake mistake, string message, string? excerpt = null) =>
        new(FindingSeverity.Error, Alias, block, message, Words(excerpt)) { Mistake = mistake };

    public Finding Warning(string message, string? excerpt = null) => new(FindingSeverity.Warning, Alias, block, message, Words(excerpt));

    private static string? Words(string? excerpt) => string.IsNullOrWhiteSpace(excerpt) ? null : excerpt;

    /// <summary>Every property that the page's document type has, each followed by those of its blocks.</summary>
    public static IEnumerable<CheckedField> AllOf(PublishedPage page)
    {
        foreach (var property in page.Properties)
        {
            yield return new(property, property, page.Text(property.Alias), null);
            foreach (var block in property.Kind == PropertyKind.Blocks ? page.Blocks(property.Alias) : [])
            {
                foreach (var own in block.Properties)
                    yield return new(property, own, block.Text(own.Alias), block.Position);
            }
        }
    }
}
