using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Import;

/// <summary>
/// Brings media files in: the file, what is stored, and both as they were the last time. The media items must be saved
/// before, because a file that none of them names stays outside.
/// </summary>
internal sealed class MediaImport(ContentContext context, Overwriting overwriting)
{
    private readonly MediaTransfer _transfer = new(context);

    public List<ImportedFile> Imported { get; } = [];

    public List<ImportConflict> Conflicts { get; } = [];

    /// <summary>Files that were imported once and are not in the folder any more; they are kept.</summary>
    public List<ImportedFile> Gone { get; } = [];

    public async Task RunAsync(IReadOnlyList<FoundMedia> found, CancellationToken cancellation)
    {
        var named = await _transfer.NamedAsync(cancellation);
        var stored = await _transfer.StoredAsync(cancellation);
        foreach (var file in found.Where(file => named.Contains(file.File.Path)))
            await OneAsync(file, stored.GetValueOrDefault(file.File.Path), cancellation);
        var there = found.Select(file => file.File.Path).ToHashSet(StringComparer.Ordinal);
        Gone.AddRange(stored.Values.Where(file => file.Seen is not null && named.Contains(file.Path) && !there.Contains(file.Path))
            .Select(file => new ImportedFile($"{MediaPath.Folder}/{file.Path}", null)));
    }

    private async Task OneAsync(FoundMedia file, MediaTransfer.Stored? here, CancellationToken cancellation)
    {
        var where = new ImportedFile(file.Name, null);
        var isAsShown = here?.Fingerprint == file.File.Fingerprint;
        // What was taken over when less was taken out of it is taken over again.
        if (here is not null && here.Seen == file.Original && (isAsShown || here.Fingerprint != here.Basis))
            return;
        if (isAsShown)
            await _transfer.AgreeAsync(file.File.Path, file.Original, cancellation);
        else if (here is null || here.Fingerprint == here.Basis || here.Fingerprint == file.Original || overwriting.Includes(file.Name))
        {
            await _transfer.TakeAsync(file, cancellation);
            Imported.Add(where);
        }
        else
            Conflicts.Add(new(where, here.Seen is null ? ConflictKind.NeverCompared : ConflictKind.ChangedInBoth, []));
    }
}
