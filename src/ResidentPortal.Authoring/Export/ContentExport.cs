using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Export;

/// <summary>What an export did.</summary>
/// <param name="Written">New and changed files, relative to the folder.</param>
/// <param name="Edited">Files that somebody edited since the last import: they are left as they are.</param>
/// <param name="Unchanged">How many files say already what the database says.</param>
/// <param name="Planned">Pages of which a newer version waits for its date: it stays in the database, as drafts do.</param>
public sealed record ExportResult(IReadOnlyList<string> Written, IReadOnlyList<string> Edited, int Unchanged,
    IReadOnlyList<PlannedPage> Planned);

/// <summary>Writes the content database as files in uSync's layout. It never deletes a file.</summary>
/// <remarks>Of a published page that has a draft, what is published is written; drafts stay in the
/// database. So does a newer version with a date: uSync has one set of words a page, and dates of those only.</remarks>
public sealed class ContentExport(IDbContextFactory<ContentContext> contexts, ContentFolder home)
{
    /// <summary>
    /// Writes into the site's own content folder, where a file that was edited by hand and not imported yet is left alone.
    /// </summary>
    public Task<ExportResult> RunAsync(CancellationToken cancellation) => RunAsync(home.Path, isHome: true, cancellation);

    /// <summary>Writes into any folder, made when there is none. What lies there under the same names is replaced.</summary>
    public Task<ExportResult> RunAsync(string folder, CancellationToken cancellation) =>
        RunAsync(folder, Path.GetFullPath(folder) == Path.GetFullPath(home.Path), cancellation);

    /// <summary>Writes one page with the media that it shows or links to, in the same layout, into a folder that has nothing yet.</summary>
    /// <param name="withBelow">With all pages below it, too.</param>
    /// <returns>Null when there is no such page, or it lies in the recycle bin.</returns>
    public async Task<ExportResult?> PageAsync(Guid page, bool withBelow, string folder, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var stored = await StoredContent.ReadAsync(context, cancellation);
        if (PageSelection.Of(stored, page, withBelow) is not { } chosen)
            return null;
        Directory.CreateDirectory(folder);
        var files = Files(stored, [], chosen.Items);
        foreach (var file in files)
            new SafeFile(folder, file.Path).Write(file.Bytes);
        var media = new MediaExport(context);
        await media.RunAsync(folder, isHome: false, cancellation, chosen.MediaFiles);
        return new([.. files.Select(file => file.Path), .. media.Written], [], 0,
            [.. stored.Planned.Where(planned => chosen.Items.Contains((USyncKind.Node, planned.Key.ToString())))]);
    }

    private async Task<ExportResult> RunAsync(string folder, bool isHome, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var there = USyncFolder.Read(folder).Items;
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var stored = await StoredContent.ReadAsync(change.Context, cancellation);
        var written = new List<string>();
        var edited = new List<string>();
        var files = Files(stored, there);
        foreach (var file in files)
        {
            var target = new SafeFile(folder, file.Path);
            var old = target.Read();
            if (isHome && IsEdited(old, file))
            {
                edited.Add(file.Path);
                continue;
            }

            if (old is null || !old.AsSpan().SequenceEqual(file.Bytes))
            {
                target.Write(file.Bytes);
                written.Add(file.Path);
            }

            if (isHome)
                Remember(change.Context, file);
        }

        var media = new MediaExport(change.Context);
        await media.RunAsync(folder, isHome, cancellation);
        await change.CommitAsync(publishes: false, cancellation);
        return new([.. written, .. media.Written], [.. edited, .. media.Edited],
            files.Count - written.Count - edited.Count + media.Unchanged, stored.Planned);
    }

    private static bool IsEdited(byte[]? old, ExportedFile file) =>
        old is not null && file.Row is not null && !old.AsSpan().SequenceEqual(file.Bytes)
        && !old.AsSpan().SequenceEqual(file.Row.Bytes) && USyncXml.Fingerprint(old) != file.Row.Exported;

    // The next import then knows that nobody has edited this.
    private static void Remember(ContentContext context, ExportedFile file)
    {
        if (file.Row is null)
            context.Files.Add(new() { Kind = file.Kind, Item = file.Id, Path = file.Path, Bytes = file.Bytes });
        else if (!file.Row.Bytes.AsSpan().SequenceEqual(file.Bytes))
            file.Row.Exported = USyncXml.Fingerprint(file.Bytes);
    }

    /// <summary>What is to be written, in the order of the names.</summary>
    /// <param name="only">Null for all there is.</param>
    private static List<ExportedFile> Files(StoredContent stored, IReadOnlyList<USyncItem> there,
        IReadOnlySet<(USyncKind, string)>? only = null)
    {
        // A database from before files were kept knows none: what lies in the folder is the next best to start from.
        var known = there.Where(item => item.Value is not null && stored.FileOf(item.Kind, item.Id) is null)
            .ToDictionary(item => (item.Kind, item.Id));
        var names = new USyncFileNames(there.Select(item => item.Path).Concat(stored.Files.Select(file => file.Path)));
        var writer = stored.WriterOver(known.Values.Select(item => item.Value).OfType<ContentNode>());
        var files = (only is null ? stored.Kept.Values : []).Select(row => new ExportedFile(row.Path, row.Kind, "", row.Bytes, row))
            .ToList();
        foreach (var ((kind, id), item) in stored.Items.Where(entry => only?.Contains(entry.Key) is not false)
            .OrderBy(entry => entry.Key.Kind).ThenBy(entry => entry.Key.Id, StringComparer.Ordinal))
        {
            var row = stored.FileOf(kind, id);
            var old = known.GetValueOrDefault((kind, id));
            var path = row?.Path ?? old?.Path ?? names.New(kind, id, Words(item, stored.PathOf(item)));
            files.Add(new(path, kind, id, writer.Write(item, row?.Bytes ?? old?.Bytes), row));
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string Words(object item, string? path) => item switch
    {
        ContentNode when path == "/" => WellKnown.HomeType,
        ContentNode node => path ?? node.Name.Default,
        DocumentType type => type.Alias,
        MediaItem media => media.Name.Default,
        DictionaryItem text => text.Key,
        Language language => language.IsoCode,
        Redirect redirect => redirect.Path,
        _ => "",
    };

    private sealed record ExportedFile(string Path, USyncKind Kind, string Id, byte[] Bytes, FileRow? Row);
}
