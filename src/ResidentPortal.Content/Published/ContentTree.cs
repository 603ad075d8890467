using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>Nodes in their tree order, each with the address it has.</summary>
/// <remarks>
/// The home page is "/", and what lies below it starts there: "Help" under home is "/help".
/// A folder takes part in addresses although it has no page.
/// </remarks>
internal sealed class ContentTree
{
    private readonly ILookup<Guid, ContentNode> _children;
    private readonly List<(ContentNode Node, string Path, ContentNode? Parent)> _entries = [];

    private ContentTree(IReadOnlyList<ContentNode> nodes) =>
        _children = nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Name.Default, StringComparer.Ordinal)
            .ToLookup(node => node.Parent ?? Guid.Empty);

    /// <summary>Every node that can be reached from the top; an orphan, or a ring of nodes, cannot.</summary>
    public static IReadOnlyList<(ContentNode Node, string Path, ContentNode? Parent)> Walk(IReadOnlyList<ContentNode> nodes)
    {
        var tree = new ContentTree(nodes);
        tree.Add(Guid.Empty, "", null);
        return tree._entries;
    }

    private void Add(Guid parentKey, string parentPath, ContentNode? parent)
    {
        foreach (var node in _children[parentKey])
        {
            var isHome = parent is null && node.DocumentType == WellKnown.HomeType;
            var path = isHome ? "" : $"{parentPath}/{Segment(node)}";
            _entries.Add((node, isHome ? "/" : path, parent));
            Add(node.Key, path, node);
        }
    }

    /// <summary>The node's own part of its address.</summary>
    public static string Segment(ContentNode node)
    {
        var chosen = UrlSegment.Of(node.Value(WellKnown.UrlName) ?? "");
        return chosen.Length > 0 ? chosen : UrlSegment.Of(node.Name.Default);
    }
}
