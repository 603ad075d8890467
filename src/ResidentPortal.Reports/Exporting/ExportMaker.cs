using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Exporting;

/// <summary>Makes the files that are asked for, one after the other. That a report is in a file is recorded as its opening is.</summary>
public sealed class ExportMaker(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Exports exports, ReportList list,
    SeenReports reports, TimeProvider clock)
{
    /// <summary>Reports that are looked for again and again until then are made by another server, or anew after a stop.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Deletes the files whose time is over.</summary>
    public async Task EndAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var over = context.Exports.Where(e => e.State == ExportState.Ready && e.EndsAt <= now);
        if (!await over.AnyAsync(cancellationToken))
            return;
        using var turn = await writes.EnterAsync(cancellationToken);
        await Exports.EndAsync(context, over, cancellationToken);
    }

    /// <returns>False where nothing is to be made.</returns>
    public async Task<bool> MakeNextAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await TakeAsync(context, cancellationToken) is not { } export)
            return false;
        if (exports.Open(export) is { } order)
            await MakeAsync(context, export, order, cancellationToken);
        else
            await SetAsync(context, export.Id, e => e.State = ExportState.Failed, cancellationToken);
        return true;
    }

    private async Task<Export?> TakeAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = await context.Exports.AsNoTracking()
            .Where(e => e.State == ExportState.Waiting && (e.LeasedUntil == null || e.LeasedUntil <= now)).OrderBy(e => e.AskedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (next is null)
            return null;
        using var turn = await writes.EnterAsync(cancellationToken);
        var until = now + Lease;
        if (await context.Exports
            .Where(e => e.Id == next.Id && e.State == ExportState.Waiting && (e.LeasedUntil == null || e.LeasedUntil <= now))
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.Done, 0), cancellationToken) == 0)
            return null;
        await context.ExportParts.Where(part => part.ExportId == next.Id).ExecuteDeleteAsync(cancellationToken);
        return next;
    }

    private async Task MakeAsync(ReportsContext context, Export export, SealedOrder order, CancellationToken cancellationToken)
    {
        var (seer, number) = (order.Seer(export.Who), 0);
        var file = new ExportFile(order.Order.Format, order.Order.Columns);
        var references = await FindAsync(order.Order, seer, cancellationToken);
        foreach (var part in references.Chunk(ReportList.Size))
        {
            List<ExportedReport> rows = [];
            List<AuditEntry> entries = [];
            foreach (var reference in part)
            {
                if (await reports.FindAsync(context, ReportReference.Parse(reference), seer, cancellationToken) is not { } seen)
                    continue;
                rows.Add(ExportRow.Of(seen, order.Order.Columns));
                entries.Add(new()
                {
                    At = clock.GetUtcNow(),
                    Action = AuditAction.Exported,
                    Who = seer.Who,
                    Reference = reference,
                    Detail = seen.As.Queue.Id,
                });
            }

            context.Audit.AddRange(entries);
            if (!await AddAsync(file.Write(rows), e => (e.Done, e.Total) = (e.Done + rows.Count, references.Count)))
                return;
        }

        await AddAsync(file.End(), e =>
        {
            (e.State, e.EndsAt) = (ExportState.Ready, clock.GetUtcNow() + Exports.Stays);
            e.Total = e.Done;
        });

        // False where whoever asked has taken it back.
        async Task<bool> AddAsync(byte[] bytes, Action<Export> change)
        {
            if (bytes.Length > 0)
                context.ExportParts.Add(new() { ExportId = export.Id, Number = number++, Content = exports.SealPart(bytes) });
            return await SetAsync(context, export.Id, change, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<string>> FindAsync(ExportOrder order, Seer seer, CancellationToken cancellationToken)
    {
        if (order.Reference is { } one)
            return [one];
        List<string> found = [];
        ListPlace? after = null;
        do
        {
            var part = await list.ReadAsync(order.Filter, after, seer, cancellationToken);
            found.AddRange(part.Lines.Select(line => line.Reference));
            after = part.Next;
        }
        while (after is not null && found.Count < Exports.Most);
        return [.. found.Take(Exports.Most)];
    }

    private async Task<bool> SetAsync(ReportsContext context, Guid id, Action<Export> change, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await context.Exports.SingleAsync(e => e.Id == id, cancellationToken);
        if (row.State is not ExportState.Waiting)
        {
            context.ChangeTracker.Clear();
            return false;
        }

        change(row);
        row.LeasedUntil = clock.GetUtcNow() + Lease;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }
}
