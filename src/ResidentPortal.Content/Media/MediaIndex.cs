using System.Collections.Frozen;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>The media items of a site that have a file. Only their files can be fetched.</summary>
internal sealed class MediaIndex
{
    private readonly FrozenDictionary<Guid, Entry> _byKey;
    private readonly FrozenDictionary<string, Entry> _byPath;

    public MediaIndex(IEnumerable<MediaItem> items, IEnumerable<MediaFile> files)
    {
        var known = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var entries = items.Where(item => !item.InBin)
            .Select(item => new Entry(item, MediaPath.Of(item) is { } path ? known.GetValueOrDefault(path)! : null!))
            .Where(entry => entry.File is not null).ToList();
        _byKey = entries.DistinctBy(entry => entry.Item.Key).ToFrozenDictionary(entry => entry.Item.Key);
        _byPath = entries.DistinctBy(entry => entry.File.Path).ToFrozenDictionary(entry => entry.File.Path, StringComparer.Ordinal);
    }

    public static MediaIndex None { get; } = new([], []);

    /// <param name="path">Below "/media/".</param>
    public MediaFile? FileAt(string path) => _byPath.GetValueOrDefault(path)?.File;

    /// <summary>What an editor can pick, by name.</summary>
    /// <param name="isPublic">Tells by its path whether everybody can fetch a file.</param>
    public IReadOnlyList<PickableMedia> Pickable(Func<string, bool> isPublic) =>
        [.. _byKey.Values.Select(entry =>
            new PickableMedia(entry.Item.Key, entry.Item.Name.Default, entry.Item.MediaType, Image(entry), MediaPath.Address(entry.File))
            { IsPublic = isPublic(entry.File.Path) })
            .OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)];

    public bool Has(Guid item) => _byKey.ContainsKey(item);

    /// <summary>Null when there is no such item, or its file is missing.</summary>
    public MediaFile? FileOf(Guid item) => _byKey.GetValueOrDefault(item)?.File;

    /// <summary>Null when there is no such item, its file is missing, or that is not a picture.</summary>
    public PublishedImage? Image(Guid item) => Image(_byKey.GetValueOrDefault(item));

    /// <param name="address">Such as "/media/campaigns/talk.svg"; what follows a "?" does not matter.</param>
    public PublishedImage? ImageAt(string address) =>
        Image(MediaPath.OfAddress(address) is { } path ? _byPath.GetValueOrDefault(path) : null);

    /// <summary>The first picture of a Media Picker.</summary>
    public PublishedImage? Picked(string stored) => MediaValue.ReadAll(stored) is [{ } key, ..] ? Image(key) : null;

    private static PublishedImage? Image(Entry? entry) => entry is { Item: var item, File: { } file } && file.Format.IsPicture()
        ? new(MediaPath.Address(file), item.IsDecorative ? "" : item.AltText, item.IsDecorative, file.Width, file.Height)
        { IsBitmap = file.Format.IsBitmap() }
        : null;

    private sealed record Entry(MediaItem Item, MediaFile File);
}
