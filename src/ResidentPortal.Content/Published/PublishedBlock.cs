using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>A block of a page, such as one task on the home page.</summary>
public sealed class PublishedBlock
{
    private readonly BlockValue _block;
    private readonly Func<Guid, string?> _pathOf;

    internal PublishedBlock(BlockValue block, string type, Func<Guid, string?> pathOf)
    {
        _block = block;
        _pathOf = pathOf;
        DocumentType = type;
    }

    /// <summary>Alias of the element type.</summary>
    public string DocumentType { get; }

    /// <summary>A plain text; empty when there is none. It is not HTML: encode it.</summary>
    public string Text(string alias) => _block.Properties.GetValueOrDefault(alias, "").Trim();

    /// <summary>Where a link leads, or null when there is none, its page is gone, or its address is not a safe one.</summary>
    public PublishedLink? Link(string alias) => PublishedLink.ReadAll(Text(alias), _pathOf).FirstOrDefault();

    /// <summary>Every link that was picked, with null for each that leads nowhere.</summary>
    internal IEnumerable<PublishedLink?> PickedLinks(string alias) => PublishedLink.ReadAll(Text(alias), _pathOf);
}
