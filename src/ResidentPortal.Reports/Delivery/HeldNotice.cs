using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Tells operations how many reports are held: once an hour at most, however many are sent at us.</summary>
public sealed class HeldNotice(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Outbox outbox, TimeProvider clock)
{
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromHours(1);

    private const string Topic = "held";

    /// <summary>For the reports that operations has not heard of, when the last notice is an hour old.</summary>
    /// <returns>Whether there is one now.</returns>
    public async Task<bool> AddIfDueAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await IsDueAsync(context, cancellationToken))
            return false;
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await AddIfDueAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Within the transaction, and the turn to write, of whoever holds a report.</summary>
    internal async Task AddIfDueAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        if (!await IsDueAsync(context, cancellationToken))
            return;
        var count = await context.Reports.CountAsync(r => r.State == ReportState.Held, cancellationToken);
        await Untold(context).ExecuteUpdateAsync(r => r.SetProperty(x => x.HeldTold, true), cancellationToken);
        context.Outbox.Add(outbox.ToOperations(
            clock.GetUtcNow(), new HeldCountEmail(outbox.OperationsMailbox, count), topic: Topic));
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> IsDueAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hourAgo = now - AtMostEvery;
        return await Untold(context).AnyAsync(cancellationToken)
            && !await context.Outbox.AnyAsync(m => m.Topic == Topic && m.CreatedAt > hourAgo && m.CreatedAt <= now, cancellationToken);
    }

    // Compared with a value: for a plain "not" SQLite reads every held report, and does not look it up in the index.
    internal static IQueryable<Report> Untold(ReportsContext context, bool told = false) =>
        context.Reports.Where(r => r.State == ReportState.Held && r.HeldTold == told);
}
