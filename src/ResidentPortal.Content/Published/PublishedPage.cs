using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Content.Published;

/// <summary>A page that residents can see. Rich text is cleaned once, when it is first asked for.</summary>
public sealed class PublishedPage
{
    private readonly ContentNode _node;
    private readonly ContentIndex _index;
    private readonly List<string> _richTexts;
    private readonly Lazy<FrozenDictionary<string, string>> _html;
    private readonly List<PublishedPage> _children = [];

    internal PublishedPage(ContentNode node, string path, PublishedPage? parent, ContentIndex index)
    {
        _node = node;
        _index = index;
        Path = path;
        Parent = parent;
        parent?._children.Add(this);
        _richTexts = [.. index.PropertiesOf(node.DocumentType, PropertyKind.RichText).Where(alias => node.Value(alias) is not null)];
        _html = new(Render);
    }

    public Guid Key => _node.Key;

    public string Name => _node.Name.Default;

    /// <summary>Languages it is published in besides the site's own, such as "cy".</summary>
    public IReadOnlyList<string> Cultures => [.. _node.PublishedIn.Where(culture => culture != ContentNode.Invariant)];

    /// <summary>Its name in a language, or in the site's own where it is not published in that one.</summary>
    public string NameIn(string culture) => _node.Name.For(Shown(culture));

    /// <summary>As <see cref="Text"/>, in a language, or in the site's own where there is no translation.</summary>
    public string TextIn(string culture, string alias) => _node.Properties.TryGetValue(alias, out var text)
        ? text.For(Shown(culture)).Trim()
        : "";

    /// <summary>As <see cref="Html"/>, in a language, or in the site's own where there is no translation. Cleaned each time.</summary>
    public string HtmlIn(string culture, string alias) =>
        _richTexts.Contains(alias, StringComparer.OrdinalIgnoreCase)
            ? RichTextRenderer.Render(_node.Properties[alias].For(Shown(culture)), _index.PathOf, _index.Media, _index.FigureAt)
            : "";

    private string? Shown(string culture) => _node.PublishedIn.Contains(culture, StringComparer.OrdinalIgnoreCase) ? culture : null;

    public string DocumentType => _node.DocumentType;

    public DateTimeOffset CreatedUtc => _node.CreatedUtc;

    /// <summary>When what it says now was saved; null where that is not known.</summary>
    public DateTimeOffset? ChangedUtc { get; internal init; }

    /// <summary>Canonical address from "/", without a slash at the end; empty for what has no page.</summary>
    public string Path { get; }

    public PublishedPage? Parent { get; }

    public IReadOnlyList<PublishedPage> Children => _children;

    public bool IsInMenu => !Flag(WellKnown.HiddenFromMenu);

    /// <summary>From the top down to the page above this one.</summary>
    public IReadOnlyList<PublishedPage> Ancestors => Parent is null ? [] : [.. Parent.Ancestors, Parent];

    /// <summary>A plain text; empty when there is none. It is not HTML: encode it.</summary>
    public string Text(string alias) => _node.Value(alias)?.Trim() ?? "";

    /// <summary>Rich text as HTML that is safe to write out as it is; empty when there is none.</summary>
    public string Html(string alias) => _html.Value.GetValueOrDefault(alias, "");

    /// <summary>Rich text cleaned, for those who want its words once: nothing of it is kept.</summary>
    internal IElement CleanedText(string alias) => RichTextRenderer.Clean(_node.Value(alias)!, _index.PathOf, _index.Media);

    /// <summary>Blocks in their order, those of types that this site does not have left out.</summary>
    public IReadOnlyList<PublishedBlock> Blocks(string alias) =>
    [
        .. BlockValue.ReadAll(Text(alias))
            .Select((block, position) => (Block: block, Position: position, Type: _index.TypeOf(block.Type)))
            .Where(entry => entry.Type is not null)
            .Select(entry => new PublishedBlock(entry.Block, entry.Type!.Alias, _index) { Position = entry.Position }),
    ];

    /// <summary>The link that was picked, or null when there is none, its page is gone, or its address is not a safe one.</summary>
    public PublishedLink? Link(string alias) => PublishedLink.ReadAll(Text(alias), _index.PathOf).FirstOrDefault();

    /// <summary>All links that were picked, in the editor's order, without those that lead nowhere.</summary>
    public IReadOnlyList<PublishedLink> Links(string alias) =>
        [.. PublishedLink.ReadAll(Text(alias), _index.PathOf).OfType<PublishedLink>()];

    /// <summary>The links as <see cref="Links"/> gives them, with null for each that leads nowhere; none when nothing was picked.</summary>
    internal IEnumerable<PublishedLink?> PickedLinks(string alias) => PublishedLink.ReadAll(Text(alias), _index.PathOf);

    /// <summary>The first picture that was picked, or null when there is none, or it is gone.</summary>
    public PublishedImage? Image(string alias) => _index.Media.Picked(Text(alias));

    public bool Flag(string alias) => Text(alias) is "1" or "true" or "True";

    public DateOnly? Date(string alias) =>
        DateTime.TryParse(Text(alias), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? DateOnly.FromDateTime(date)
            : null;

    /// <summary>Aliases of the properties that hold rich text.</summary>
    internal IEnumerable<string> RichTexts => _richTexts;

    /// <summary>Fields that an administrator added to its type and that have something in them here, in their order.</summary>
    public IReadOnlyList<PropertyDefinition> AddedFields => _index.TypeOf(DocumentType) is { } type
        ? [.. ShippedTypes.AddedTo(type).Where(property => Text(property.Alias).Length > 0)]
        : [];

    internal IEnumerable<PropertyDefinition> Properties => _index.PropertiesOf(DocumentType).Values;

    /// <summary>What it was made of. The same one serves while the page stays as it is, however often the site is built.</summary>
    internal ContentNode Node => _node;

    internal IEnumerable<PublishedBlock> AllBlocks => _index.PropertiesOf(DocumentType, PropertyKind.Blocks).SelectMany(Blocks);

    // All texts at once: a term of the glossary is linked where it first occurs on the page.
    private FrozenDictionary<string, string> Render() => _richTexts
        .Zip(RichTextRenderer.Render(_richTexts.Select(alias => _node.Value(alias)!), _index.PathOf, _index.Media, _index.FigureAt,
            texts => _index.Glossary.Value.AddTo(this, texts)))
        .ToFrozenDictionary(text => text.First, text => text.Second);
}
