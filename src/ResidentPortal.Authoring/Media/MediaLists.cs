using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Media;

/// <summary>The media library as staff look through it.</summary>
public sealed class MediaLists(IDbContextFactory<ContentContext> contexts, LiveSite live)
{
    /// <summary>Pictures and documents by name.</summary>
    /// <param name="search">Words that all have to be in the name, the alt text or the file's name; null or empty for all.</param>
    /// <param name="folder">Only what lies directly in it, or in no folder for <see cref="ListedFolder.None"/>; null for all.</param>
    public async Task<MediaPage> ListAsync(string? search, int skip, int take, CancellationToken cancellation, Guid? folder = null,
        bool inBin = false)
    {
        await using var context = contexts.CreateDbContext();
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var items = await ItemsAsync(context, cancellation);
        var found = Sorted(items
            .Where(one => !MediaItems.IsFolder(one.Item) && one.Item.InBin == inBin
                && (folder is null || (one.Item.Parent ?? ListedFolder.None) == folder))
            .Where(one =>
                words.All(word =>
                    $"{one.Item.Name.Default} {one.Item.AltText} {MediaPath.Of(one.Item)}".Contains(word,
                        StringComparison.OrdinalIgnoreCase)))).ToList();
        return new(
            await WithFilesAsync(context, [.. found.Skip(skip).Take(take)], cancellation), found.Count,
            ListedFolder.Of(items.Select(one => one.Item)), Undescribed(items, await PicturesAsync(context, cancellation)).Count());
    }

    /// <summary>Null when there is no such item. One in the recycle bin is found too.</summary>
    public async Task<ListedMedia?> FindAsync(Guid key, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await MediaItems.FindAsync(context, key, cancellation) is { } row && MediaItems.Read(row) is var item
            && !MediaItems.IsFolder(item)
            ? (await WithFilesAsync(context, [(row, item)], cancellation))[0]
            : null;
    }

    /// <summary>Pictures that need a description, by name.</summary>
    /// <param name="keys">Only of these; null for all.</param>
    public async Task<IReadOnlyList<ListedMedia>> UndescribedAsync(IReadOnlyCollection<Guid>? keys, int take,
        CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var items = (await ItemsAsync(context, cancellation)).Where(one => keys is null || keys.Contains(one.Item.Key)).ToList();
        return await WithFilesAsync(context, [.. Sorted(Undescribed(items, await PicturesAsync(context, cancellation))).Take(take)],
            cancellation);
    }

    public async Task<IReadOnlyList<ListedFolder>> FoldersAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return ListedFolder.Of((await ItemsAsync(context, cancellation)).Select(one => one.Item));
    }

    /// <summary>Pages that have it, as residents see them or in their draft, by name; those in the recycle bin do not count.</summary>
    public async Task<IReadOnlyList<MediaUse>> UsedOnAsync(Guid key, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await MediaItems.FindAsync(context, key, cancellation) is { } row
            ? await UsesAsync(context, MediaItems.Read(row), cancellation)
            : [];
    }

#pragma warning disable CA1304, CA1311, CA1862 // The database does it, and knows no cultures.
    internal static async Task<IReadOnlyList<MediaUse>> UsesAsync(ContentContext context, MediaItem item, CancellationToken cancellation)
    {
        // A picker has the key, older sites without hyphens; rich text may have nothing but the address.
        var (key, plain) = ($"{item.Key:D}", $"{item.Key:N}");
        var path = MediaPath.Of(item) is { } file ? $"/{MediaPath.Folder}/{file}" : key;
        var (address, escaped) = (Lower(path), Lower(string.Join('/', path.Split('/').Select(Uri.EscapeDataString))));
        return await context.Nodes.AsNoTracking()
            .Where(node => !node.InBin && node.Versions.Any(version => version.State != VersionState.Superseded
                && (version.Body.ToLower().Contains(key) || version.Body.ToLower().Contains(plain)
                    || version.Body.ToLower().Contains(address) || version.Body.ToLower().Contains(escaped))))
            .OrderBy(node => node.Name).Select(node => new MediaUse(node.Key, node.Name)).ToListAsync(cancellation);
    }

#pragma warning restore CA1304, CA1311, CA1862
    private static async Task<List<(DefinitionRow Row, MediaItem Item)>> ItemsAsync(ContentContext context,
        CancellationToken cancellation) =>
        [.. (await MediaItems.RowsAsync(context, cancellation)).Select(row => (row, MediaItems.Read(row)))];

    private static async Task<HashSet<string>> PicturesAsync(ContentContext context, CancellationToken cancellation) =>
        [.. await context.MediaFiles.Where(file => file.Format != MediaFormat.Pdf).Select(file => file.Path).ToListAsync(cancellation)];

    private static IEnumerable<(DefinitionRow Row, MediaItem Item)> Undescribed(IEnumerable<(DefinitionRow Row, MediaItem Item)> items,
        HashSet<string> pictures) =>
        items.Where(one => one.Item is { InBin: false, IsDecorative: false, AltText.Length: 0 } && MediaPath.Of(one.Item) is { } path
            && pictures.Contains(path));

    private static IEnumerable<(DefinitionRow Row, MediaItem Item)> Sorted(IEnumerable<(DefinitionRow Row, MediaItem Item)> items) =>
        items.OrderBy(one => one.Item.Name.Default, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Item.Key);

    // As it stands in the JSON of a version.
    private static string Lower(string path) => JsonEncodedText.Encode(path).ToString().ToLowerInvariant();

    private async Task<IReadOnlyList<ListedMedia>> WithFilesAsync(ContentContext context,
        IReadOnlyList<(DefinitionRow Row, MediaItem Item)> items, CancellationToken cancellation)
    {
        var paths = items.Select(one => MediaPath.Of(one.Item)).OfType<string>().Distinct().ToList();
        var files = await context.MediaFiles.Where(file => paths.Contains(file.Path))
            .Select(file =>
                new { File = new MediaFile(file.Path, file.Format, file.Fingerprint, file.Width, file.Height), Size = file.Bytes.Length })
            .ToDictionaryAsync(file => file.File.Path, cancellation);
        var site = live.Current;
        return
        [
            .. items.Select(one => (one.Row, one.Item, File: MediaPath.Of(one.Item) is { } path ? files.GetValueOrDefault(path) : null))
                .Select(one => new ListedMedia(
                    one.Item.Key, one.Item.Parent, one.Item.Name.Default, one.Item.AltText, one.Item.IsDecorative,
                    one.File is { } file ? MediaPath.Address(file.File) : "", one.File?.File,
                    one.File?.Size ?? 0, one.Item.InBin, MediaItems.Mark(one.Row))
                { IsPublic = !one.Item.InBin && one.File is { } there && site.IsPublic(there.File.Path) }),
        ];
    }
}
