using System.Collections.Frozen;
using System.Globalization;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Published;

/// <summary>A page that residents can see. Rich text is cleaned once, when it is first asked for.</summary>
public sealed class PublishedPage
{
    private readonly ContentNode _node;
    private readonly FrozenDictionary<string, Lazy<string>> _html;
    private readonly List<PublishedPage> _children = [];

    internal PublishedPage(ContentNode node, IEnumerable<PropertyDefinition> properties, string path, PublishedPage? parent, RichTextRenderer prose)
    {
        _node = node;
        Path = path;
        Parent = parent;
        parent?._children.Add(this);
        _html = properties
            .Where(property => property.Kind == PropertyKind.RichText && node.Value(property.Alias) is not null)
            .ToFrozenDictionary(property => property.Alias, property => new Lazy<string>(() => prose.Render(node.Value(property.Alias)!)));
    }

    public Guid Key => _node.Key;

    public string Name => _node.Name.Default;

    public string DocumentType => _node.DocumentType;

    /// <summary>Canonical address from "/", without a slash at the end.</summary>
    public string Path { get; }

    public PublishedPage? Parent { get; }

    public IReadOnlyList<PublishedPage> Children => _children;

    /// <summary>Aliases of the properties that hold rich text.</summary>
    internal IEnumerable<string> RichTexts => _html.Keys;

    public bool IsInMenu => !Flag(WellKnown.HiddenFromMenu);

    /// <summary>From the top down to the page above this one.</summary>
    public IReadOnlyList<PublishedPage> Ancestors => Parent is null ? [] : [.. Parent.Ancestors, Parent];

    /// <summary>A plain text; empty when there is none. It is not HTML: encode it.</summary>
    public string Text(string alias) => _node.Value(alias)?.Trim() ?? "";

    /// <summary>Rich text as HTML that is safe to write out as it is; empty when there is none.</summary>
    public string Html(string alias) => _html.TryGetValue(alias, out var html) ? html.Value : "";

    public bool Flag(string alias) => Text(alias) is "1" or "true" or "True";

    public DateOnly? Date(string alias) =>
        DateTime.TryParse(Text(alias), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DateOnly.FromDateTime(date) : null;
}
