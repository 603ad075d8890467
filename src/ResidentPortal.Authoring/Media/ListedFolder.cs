using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Media;

/// <summary>A folder of the media library.</summary>
/// <param name="Path">Its name after those of the folders that it lies in: "Campaigns / Knife crime".</param>
/// <param name="Files">How many lie directly in it.</param>
/// <param name="IsEmpty">Neither a file nor a folder lies in it, but for those in the recycle bin.</param>
public sealed record ListedFolder(Guid Key, string Name, string Path, int Files, bool IsEmpty)
{
    /// <summary>Stands for no folder where one is chosen.</summary>
    public static Guid None => Guid.Empty;

    /// <summary>All that are not in the recycle bin, each after the one it lies in.</summary>
    internal static IReadOnlyList<ListedFolder> Of(IEnumerable<MediaItem> items)
    {
        var kept = items.Where(item => !item.InBin).ToList();
        var folders = kept.Where(MediaItems.IsFolder).ToDictionary(folder => folder.Key);
        var inside = kept.ToLookup(item => item.Parent);
        return
        [
            .. folders.Values
                .Select(folder => new ListedFolder(
                    folder.Key, folder.Name.Default, Named(folder, folders),
                    inside[folder.Key].Count(item => !MediaItems.IsFolder(item)), !inside[folder.Key].Any()))
                .OrderBy(folder => folder.Path, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static string Named(MediaItem folder, Dictionary<Guid, MediaItem> folders)
    {
        var names = new List<string>();
        var seen = new HashSet<Guid>();
        for (var next = folder; next is not null && seen.Add(next.Key); next = next.Parent is { } parent
            ? folders.GetValueOrDefault(parent)
            : null)
            names.Insert(0, next.Name.Default);
        return string.Join(" / ", names);
    }
}
