using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Published;

/// <summary>A block of a page, such as one task on the home page.</summary>
public sealed class PublishedBlock
{
    private readonly BlockValue _block;
    private readonly ContentIndex _index;

    internal PublishedBlock(BlockValue block, string type, ContentIndex index)
    {
        _block = block;
        _index = index;
        DocumentType = type;
    }

    /// <summary>Alias of the element type.</summary>
    public string DocumentType { get; }

    /// <summary>A plain text; empty when there is none. It is not HTML: encode it.</summary>
    public string Text(string alias) => _block.Properties.GetValueOrDefault(alias, "").Trim();

    /// <summary>Where a link leads, or null when there is none, its page is gone, or its address is not a safe one.</summary>
    public PublishedLink? Link(string alias) => PublishedLink.ReadAll(Text(alias), _index.PathOf).FirstOrDefault();

    /// <summary>Rich text as HTML that is safe to write out as it is; empty when there is none.</summary>
    public string Html(string alias) => RichTextRenderer.Render(Text(alias), _index.PathOf, _index.Media, _index.FigureAt);

    /// <summary>The first picture that was picked, or null when there is none, or it is gone.</summary>
    public PublishedImage? Image(string alias) => _index.Media.Picked(Text(alias));

    public bool Flag(string alias) => Text(alias) is "1" or "true" or "True";

    /// <summary>Its place in the list as it is stored, from 0: blocks that are left out count too.</summary>
    internal int Position { get; init; }

    internal IEnumerable<PropertyDefinition> Properties => _index.PropertiesOf(DocumentType).Values;

    /// <summary>Every link that was picked, with null for each that leads nowhere.</summary>
    internal IEnumerable<PublishedLink?> PickedLinks(string alias) => PublishedLink.ReadAll(Text(alias), _index.PathOf);
}
