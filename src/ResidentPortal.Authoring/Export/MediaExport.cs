using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Export;

/// <summary>Writes media files beside the items that name them.</summary>
internal sealed class MediaExport(ContentContext context)
{
    private readonly MediaTransfer _transfer = new(context);

    public List<string> Written { get; } = [];

    public List<string> Edited { get; } = [];

    public int Unchanged { get; private set; }

    /// <param name="isHome">See <see cref="ContentExport"/>.</param>
    /// <param name="only">Paths of the files to write; null for all that an item names.</param>
    public async Task RunAsync(string folder, bool isHome, CancellationToken cancellation, IReadOnlySet<string>? only = null)
    {
        var named = only ?? await _transfer.NamedAsync(cancellation);
        foreach (var file in (await _transfer.StoredAsync(cancellation)).Values.Where(file => named.Contains(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var name = $"{MediaPath.Folder}/{file.Path}";
            var target = new SafeFile(folder, name);
            var old = target.Read() is { } there ? InspectedMedia.Fingerprint(there) : null;
            if (isHome && old is not null && old != file.Fingerprint && old != file.Seen)
            {
                Edited.Add(name);
                continue;
            }

            if (old == file.Fingerprint || (old is not null && old == file.Seen && file.Fingerprint == file.Basis))
            {
                Unchanged++;
                continue;
            }

            target.Write(await _transfer.BytesAsync(file.Path, cancellation));
            Written.Add(name);
            if (isHome)
                await _transfer.AgreeAsync(file.Path, file.Fingerprint, cancellation);
        }
    }
}
