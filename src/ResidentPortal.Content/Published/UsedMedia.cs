using System.Collections.Frozen;
using AngleSharp.Dom;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Published;

/// <summary>Files that pages show or lead to, in the languages they are published in.</summary>
internal sealed class UsedMedia
{
    private readonly ContentIndex _types;
    private readonly HashSet<Guid> _items = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private UsedMedia(ContentIndex types) => _types = types;

    public static UsedMedia By(IEnumerable<ContentNode> nodes, ContentIndex types)
    {
        var used = new UsedMedia(types);
        foreach (var node in nodes)
            used.Add(node);
        return used;
    }

    /// <summary>The paths of those that the library has.</summary>
    public FrozenSet<string> PathsIn(MediaIndex media) =>
        _items.Select(item => media.FileOf(item)?.Path).OfType<string>().Concat(_paths.Where(path => media.FileAt(path) is not null))
            .ToFrozenSet(StringComparer.Ordinal);

    // A value whose property the type has lost is still shown by pages that ask for it.
    private void Add(ContentNode node)
    {
        var properties = _types.PropertiesOf(node.DocumentType);
        foreach (var (alias, text) in node.Properties)
        {
            foreach (var stored in node.PublishedIn.Select(text.For).Prepend(text.Default).Distinct())
                Add(properties.TryGetValue(alias, out var property) ? property.Kind : PropertyKind.Unknown, stored);
        }
    }

    private void Add(PropertyKind kind, string stored)
    {
        switch (kind)
        {
            case PropertyKind.RichText:
                AddText(stored);
                break;
            case PropertyKind.Media:
                _items.UnionWith(MediaValue.ReadAll(stored).OfType<Guid>());
                break;
            case PropertyKind.Link:
                foreach (var link in LinkValue.ReadAll(stored).Where(link => link.Page is null))
                    AddAddress(link.Url);
                break;
            case PropertyKind.Blocks:
                foreach (var block in BlockValue.ReadAll(stored))
                    AddBlock(block);
                break;
            case PropertyKind.Unknown:
                AddUnknown(stored);
                break;
            case PropertyKind.Text or PropertyKind.LongText or PropertyKind.YesNo or PropertyKind.Number or PropertyKind.Date
                or PropertyKind.Choice:
                break;
        }
    }

    private void AddUnknown(string stored)
    {
        foreach (var kind in new[] { PropertyKind.RichText, PropertyKind.Media, PropertyKind.Link, PropertyKind.Blocks })
            Add(kind, stored);
    }

    private void AddBlock(BlockValue block)
    {
        if (_types.TypeOf(block.Type) is not { } type)
            return;
        var properties = _types.PropertiesOf(type.Alias);
        foreach (var (alias, stored) in block.Properties)
            Add(properties.TryGetValue(alias, out var property) ? property.Kind : PropertyKind.Unknown, stored);
    }

    private void AddText(string stored)
    {
        // Few texts have a file, and to parse them all takes long.
        if (!stored.Contains(MediaPath.Folder, StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var element in RichTextRenderer.Parse(RichTextValue.Markup(stored)).QuerySelectorAll("a[href],img"))
        {
            if (element.LocalName == "a")
                AddAddress(element.GetAttribute("href")!);
            else if (element.GetAttribute(RichTextImages.Udi) is not { } udi)
                AddAddress(element.GetAttribute("src") ?? "");
            else if (MediaValue.FromUdi(udi) is { } item)
                _items.Add(item);
        }
    }

    // An editor may have typed the whole address of the site, whose name is not known here.
    private void AddAddress(string address)
    {
        if (MediaPath.OfAddress(
            Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttps ? whole.AbsolutePath : address)
            is { } path)
            _paths.Add(path);
    }
}
