using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.USync;

/// <summary>Where nodes stand by their names, as uSync tells it.</summary>
internal sealed class NodePlaces(IEnumerable<ContentNode> nodes)
{
    private readonly Dictionary<Guid, ContentNode> _nodes = nodes.ToDictionary(node => node.Key);

    public ContentNode? Find(Guid key) => _nodes.GetValueOrDefault(key);

    /// <summary>Names from the top down to the node; empty when it is not here.</summary>
    public IReadOnlyList<string> Names(Guid key)
    {
        var names = new List<string>();
        var seen = new HashSet<Guid>();
        for (var node = Find(key); node is not null && seen.Add(node.Key); node = node.Parent is { } parent ? Find(parent) : null)
            names.Insert(0, node.Name.Default);
        return names;
    }
}
