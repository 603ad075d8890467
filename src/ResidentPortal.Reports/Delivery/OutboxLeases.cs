using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Gives each due message to one dispatcher at a time, whichever instance it runs in.</summary>
public sealed class OutboxLeases(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, IMailTransport transport, TimeProvider clock)
{
    internal const int SentAtOnce = 4;

    /// <summary>No more than is sent at once: what a killed process had leased waits for the end of the lease, so it is short.</summary>
    internal const int BatchSize = SentAtOnce;

    /// <summary>Long enough for an attempt that takes as long as it may, on clocks that differ by some seconds.</summary>
    internal TimeSpan Duration => transport.Limit + TimeSpan.FromSeconds(10);

    /// <summary>
    /// Takes up to a batch of due messages, urgent ones first, then the longest due. Empty only when nothing is left to take.
    /// </summary>
    internal async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var now = clock.GetUtcNow();
            var free = context.Outbox.AsNoTracking().Where(m =>
                m.State == MessageState.Pending && m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now));

            var candidates = await free.OrderByDescending(m => m.Urgent).ThenBy(m => m.DueAt)
                .Select(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (candidates.Count == 0)
                return [];

            // The condition stands again in the update itself: of two dispatchers that saw the same candidates, one gets
            // them, and the other looks for the next ones.
            var owner = Guid.NewGuid();
            var until = now + Duration;
            int taken;
            using (await writes.EnterAsync(cancellationToken))
            {
                taken = await free.Where(m => candidates.Contains(m.Id)).ExecuteUpdateAsync(
                    m => m.SetProperty(x => x.LeaseOwner, owner).SetProperty(x => x.LeasedUntil, until), cancellationToken);
            }

            if (taken > 0)
                return await context.Outbox.AsNoTracking()
                    .Where(m => m.LeaseOwner == owner).OrderByDescending(m => m.Urgent).ThenBy(m => m.DueAt)
                    .ToListAsync(cancellationToken);
        }
    }

    /// <summary>The reports that these messages are about.</summary>
    internal async Task<IReadOnlyDictionary<Guid, SealedReport>> ReportsOfAsync(
        IEnumerable<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OutboxContents.ReadAsync(context, messages, cancellationToken);
    }

    /// <summary>Whether an attempt begun now ends before the lease does.</summary>
    internal bool IsLongEnough(OutboxMessage message) => clock.GetUtcNow() + transport.Limit < message.LeasedUntil;
}
