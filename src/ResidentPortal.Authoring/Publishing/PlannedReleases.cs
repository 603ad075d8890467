using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Publishing;

/// <summary>Puts planned versions in the place of published ones when their time has come.</summary>
internal sealed class PlannedReleases(IDbContextFactory<ContentContext> contexts)
{
    /// <summary>Releases what is due, all at once. Several instances may do so at the same time: the first does it.</summary>
    public async Task RunAsync(DateTimeOffset nowUtc, CancellationToken cancellation)
    {
        await using (var look = contexts.CreateDbContext())
        {
            if (!await look.Nodes.AnyAsync(row => row.PlannedUtc <= nowUtc, cancellation))
                return;
        }

        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var due = await change.Context.Nodes.Where(row => row.PlannedUtc <= nowUtc).OrderBy(row => row.PlannedUtc).Select(row => row.Key)
            .ToListAsync(cancellation);
        // Another instance was quicker.
        if (due.Count == 0)
            return;
        var moves = false;
        foreach (var key in due)
        {
            var edit = await PageEdit.LoadAsync(change.Context, key, cancellation);
            var address = edit.Address;
            if (edit.Release(nowUtc) is not { } who)
                continue;
            moves |= edit.Address != address;
            change.Record(nowUtc, who, AuditAction.Published, edit.Row!.Name, PageEdit.AsPlanned, key);
        }

        // Nothing is saved yet, so the addresses are those of before.
        var former = moves ? new FormerPaths(change.Context, nowUtc) : null;
        if (former is not null)
            await former.LookAsync(cancellation);
        await change.Context.SaveChangesAsync(cancellation);
        if (former is not null)
            await former.RedirectAsync(cancellation);
        await change.CommitAsync(publishes: true, cancellation);
    }
}
