using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Overdue;

/// <summary>What waits now: counts, for whoever watches over the site.</summary>
/// <param name="Messages">In the outbox, whatever they are about.</param>
/// <param name="OldestSeconds">How long the oldest of them has waited; 0 where none waits.</param>
/// <param name="NotTaken">By queue: reports that nobody has taken in time.</param>
/// <param name="Drafts">Forms that somebody has begun and not sent.</param>
public sealed record WaitingFigures(
    int Messages, double OldestSeconds, int Failed, int Held, IReadOnlyDictionary<string, int> NotTaken, int Drafts)
{
    public static WaitingFigures None { get; } = new(0, 0, 0, 0, new Dictionary<string, int>(), 0);
}

/// <summary>Reads them; each by an index, so that it costs the same however many reports there are.</summary>
public sealed class WaitingNow(IDbContextFactory<ReportsContext> contexts, CurrentRouting routing, TimeProvider clock)
{
    public async Task<WaitingFigures> ReadAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = context.Outbox.Where(m => m.State == MessageState.Pending);
        var oldest = await pending.MinAsync(m => (DateTimeOffset?)m.CreatedAt, cancellationToken);
        var late = await context.Acknowledgements.Where(a => a.TakenAt == null && a.TellAt <= now)
            .GroupBy(a => a.QueueId).Select(queue => new { queue.Key, Count = queue.Count() })
            .ToDictionaryAsync(queue => queue.Key, queue => queue.Count, cancellationToken);
        return new(
            await pending.CountAsync(cancellationToken),
            oldest is { } since ? Math.Max((now - since).TotalSeconds, 0) : 0,
            await context.Outbox.CountAsync(m => m.State == MessageState.Failed, cancellationToken),
            await context.Reports.CountAsync(r => r.State == ReportState.Held, cancellationToken),
            routing.Table.Queues.Where(queue => queue.Acknowledges)
                .ToDictionary(queue => queue.Id, queue => late.GetValueOrDefault(queue.Id)),
            await context.Drafts.CountAsync(d => d.State == DraftState.Open, cancellationToken));
    }
}
