using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Export;

/// <summary>What is exported with a page: itself, perhaps the pages below it, and the media that these show or link to.</summary>
/// <param name="Items">The files they have, by kind and name.</param>
/// <param name="MediaFiles">Paths below "media".</param>
internal sealed record PageSelection(IReadOnlySet<(USyncKind, string)> Items, IReadOnlySet<string> MediaFiles)
{
    /// <summary>Null when there is no such page, or it lies in the recycle bin.</summary>
    public static PageSelection? Of(StoredContent stored, Guid page, bool withBelow)
    {
        var nodes = stored.Items.Values.OfType<ContentNode>().Where(node => !node.InBin).ToList();
        if (nodes.Find(node => node.Key == page) is not { } chosen)
            return null;
        var below = nodes.ToLookup(node => node.Parent);
        var pages = new List<ContentNode> { chosen };
        for (var at = 0; withBelow && at < pages.Count; at++)
            pages.AddRange(below[pages[at].Key].Where(child => !pages.Contains(child)));

        var media = stored.Items.Values.OfType<MediaItem>().Where(item => !item.InBin).ToDictionary(item => item.Key);
        var byFile = media.Values.Where(item => MediaPath.Of(item) is not null).DistinctBy(MediaPath.Of)
            .ToDictionary(item => MediaPath.Of(item)!, StringComparer.Ordinal);
        var types = new ContentIndex(stored.Items.Values.OfType<DocumentType>());
        var shown = new Dictionary<Guid, MediaItem>();
        foreach (var target in pages.SelectMany(node => ReferencesIn.Page(node, types)).Select(found => found.Target))
        {
            var item = target.Key is { } key ? media.GetValueOrDefault(key)
                : MediaPath.OfAddress(target.Address) is { } path ? byFile.GetValueOrDefault(path)
                : null;
            // With the folders it lies in, so that it finds its place elsewhere.
            for (; item is not null && shown.TryAdd(item.Key, item); item = item.Parent is { } parent
                ? media.GetValueOrDefault(parent)
                : null)
            {
            }
        }

        return new(
            pages.Cast<object>().Concat(shown.Values).Select(item => USyncItem.Identify(item)!.Value).ToHashSet(),
            shown.Values.Select(MediaPath.Of).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }
}
