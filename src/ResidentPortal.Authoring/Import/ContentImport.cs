using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Import;

/// <summary>Brings files into the content database without losing what was changed there since the last time.</summary>
public sealed class ContentImport(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>Imports what can be imported, in one transaction; what cannot is listed.</summary>
    /// <param name="overwriting">Conflicts that the file wins.</param>
    public async Task<ImportResult> RunAsync(USyncReading reading, Overwriting overwriting, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        return await RunAsync(change, reading, overwriting, cancellation);
    }

    /// <summary>Loads files into a database that has no content yet.</summary>
    /// <returns>False when there is some already, or another instance was quicker; nothing is changed then.</returns>
    public async Task<bool> FillAsync(USyncReading reading, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await change.VersionAsync(cancellation) > 0)
            return false;
        await RunAsync(change, reading, Overwriting.Nothing, cancellation);
        return true;
    }

    private async Task<ImportResult> RunAsync(ContentChange change, USyncReading reading, Overwriting overwriting,
        CancellationToken cancellation)
    {
        var stored = await StoredContent.ReadAsync(change.Context, cancellation);
        var unknown = overwriting.Names.Where(name => !reading.Items.Any(item => new Overwriting([name]).Includes(NamesOf(item, stored)))
            && !reading.Media.Any(media => new Overwriting([name]).Includes(media.Name))).ToList();
        if (unknown.Count > 0)
            return new([], [], [], unknown);

        var writer = new ImportWriter(change.Context, stored, time.GetUtcNow().UtcDateTime);
        var former = new FormerPaths(change.Context, time.GetUtcNow().UtcDateTime);
        await former.LookAsync(cancellation);
        var imported = new List<ImportedFile>();
        var conflicts = new List<ImportConflict>();
        foreach (var item in reading.Items)
        {
            var where = new ImportedFile(item.Path, stored.PathOf(stored.Find(item.Kind, item.Id)));
            var found = Comparison.Of(item, stored);
            var taken = found.Verdict == Verdict.Take || (found.Verdict == Verdict.Conflict && overwriting.Includes(NamesOf(item, stored)));
            if (taken
                && !await writer.TakeAsync(found is { Verdict: Verdict.Take, Merged: { } merged } ? item with { Value = merged } : item,
                    cancellation))
                conflicts.Add(new(where, ConflictKind.NameIsTaken, []));
            else if (taken)
                imported.Add(where);
            else if (found.Verdict == Verdict.Note)
                writer.Note(item);
            else if (found.Verdict == Verdict.Conflict)
                conflicts.Add(new(where, found.Kind, found.Fields ?? []));
        }

        var gone = writer.Gone(reading);
        await change.Context.SaveChangesAsync(cancellation);
        // All that is saved: each media file is saved for itself, and every row still held would be looked at with it.
        change.Context.ChangeTracker.Clear();
        var media = new MediaImport(change.Context, overwriting);
        await media.RunAsync(reading.Media, cancellation);
        await former.RedirectAsync(cancellation);
        // A database that was never filled is filled from now on, even from an empty folder.
        imported.AddRange(media.Imported);
        await change.CommitAsync(imported.Count > 0 || await change.VersionAsync(cancellation) == 0, cancellation);
        return new(imported, [.. conflicts, .. media.Conflicts], [.. gone, .. media.Gone], []);
    }

    private static string?[] NamesOf(USyncItem item, StoredContent stored) =>
        [item.Path, item.Id.Length > 0 ? item.Id : null, stored.PathOf(stored.Find(item.Kind, item.Id)),
            (item.Value as DictionaryItem)?.Key, (item.Value as DocumentType)?.Alias];
}
