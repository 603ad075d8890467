using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Transfer;

/// <summary>The stored media files that an item names, without their bytes.</summary>
internal sealed class MediaTransfer(ContentContext context)
{
    public sealed record Stored(string Path, string Fingerprint, string? Seen, string? Basis);

    /// <summary>Paths that the stored media items name. What they do not name is neither taken nor written.</summary>
    public async Task<HashSet<string>> NamedAsync(CancellationToken cancellation) =>
    [
        .. (await context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.Media).Select(row => row.Body)
            .ToListAsync(cancellation))
            .Select(body => MediaPath.Of(JsonSerializer.Deserialize<MediaItem>(body)!)).OfType<string>(),
    ];

    public async Task<Dictionary<string, Stored>> StoredAsync(CancellationToken cancellation) =>
        await context.MediaFiles.Select(row => new Stored(row.Path, row.Fingerprint, row.Seen, row.Basis))
            .ToDictionaryAsync(row => row.Path, cancellation);

    public Task<byte[]> BytesAsync(string path, CancellationToken cancellation) =>
        context.MediaFiles.Where(row => row.Path == path).Select(row => row.Bytes).SingleAsync(cancellation);

    /// <summary>The file in the content folder says the same as what is stored.</summary>
    public Task AgreeAsync(string path, string seen, CancellationToken cancellation) =>
        context.MediaFiles.Where(row => row.Path == path)
            .ExecuteUpdateAsync(row => row.SetProperty(file => file.Seen, seen)
                .SetProperty(file => file.Basis, file => file.Fingerprint), cancellation);

    /// <summary>Stores the file as it may be shown. It is let go at once: all of a site's media would be too much to hold.</summary>
    public async Task TakeAsync(FoundMedia found, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(found.Place, cancellation);
        var media = InspectedMedia.Read(bytes) is { IsDamaged: false } read
            ? read
            : throw new IOException($"{found.Name} was changed while it was imported. Import it again.");
        var file = media.As(found.File.Path);
        await context.MediaFiles.Where(row => row.Path == file.Path).ExecuteDeleteAsync(cancellation);
        var row = new MediaFileRow
        {
            Path = file.Path,
            Format = file.Format,
            Bytes = media.Bytes,
            Fingerprint = file.Fingerprint,
            Width = file.Width,
            Height = file.Height,
            Seen = InspectedMedia.Fingerprint(bytes),
            Basis = file.Fingerprint,
        };
        context.MediaFiles.Add(row);
        await context.SaveChangesAsync(cancellation);
        context.Entry(row).State = EntityState.Detached;
    }
}
