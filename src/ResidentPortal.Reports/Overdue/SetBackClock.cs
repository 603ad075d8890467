using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Overdue;

/// <summary>
/// After the clock was set back, mail would wait until the clock comes where it was: for its next attempt, or for the end of a lease. It is
/// due at once, and operations are told.
/// </summary>
public sealed class SetBackClock(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, IMailTransport transport, Outbox outbox,
    OutboxSignal signal, TimeProvider clock)
{
    internal const string Topic = "clock";

    /// <summary>What clocks of several servers may differ by, and more.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ToldAtMostEvery = TimeSpan.FromHours(24);

    /// <returns>How many messages were due too late.</returns>
    public async Task<int> PutRightAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var (latest, leased, created) = (now + RetrySchedule.ThenEvery + Apart, now + transport.Limit + Apart, now + Apart);
        // No schedule and no lease of ours goes so far ahead.
        var impossible = context.Outbox.Where(m => m.State == MessageState.Pending
            && (m.DueAt > latest || m.LeasedUntil > leased || m.CreatedAt > created));
        if (!await impossible.AnyAsync(cancellationToken))
            return 0;

        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var count = await impossible.ExecuteUpdateAsync(
            m => m.SetProperty(x => x.DueAt, now).SetProperty(x => x.LeaseOwner, (Guid?)null)
                .SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)
                // What is reckoned from these, as when somebody else is told, would not come for as long.
                .SetProperty(x => x.CreatedAt, now).SetProperty(x => x.TryingSince, now),
            cancellationToken);
        var since = now - ToldAtMostEvery;
        if (count > 0
            && !await context.Outbox.AnyAsync(m => m.Topic == Topic && m.CreatedAt > since && m.CreatedAt <= now, cancellationToken))
            context.Outbox.Add(outbox.ToOperations(now, OperationsEmail.ClockSetBack(outbox.OperationsMailbox), topic: Topic));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return count;
    }
}
