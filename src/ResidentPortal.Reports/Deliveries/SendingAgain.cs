using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Deliveries;

/// <summary>
/// Sends once more what a mailbox took and then lost: all emails to one queue, or to all, about the reports of some days. Each keeps its
/// Message-ID, so that a team that has it can tell. What they said of a report stays said.
/// </summary>
public sealed class SendingAgain(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, CurrentRouting routing, OutboxSignal signal,
    TimeProvider clock)
{
    /// <summary>No more are sent at once: mail systems have limits for a day.</summary>
    public const int Most = 2000;

    private const int AtOnce = 200;

    /// <summary>What would be sent. Nothing is changed by it.</summary>
    public async Task<AgainCount> CountAsync(AgainPeriod period, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FindAsync(context, period, seer, cancellationToken);
        return new(
            found.Count,
            [.. found.GroupBy(one => one.Queue).Select(queue => (queue.Key, queue.Count())).OrderBy(queue => queue.Key)]);
    }

    /// <returns>How many are sent.</returns>
    public async Task<int> SendAsync(AgainPeriod period, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = 0;
        foreach (var part in (await FindAsync(context, period, seer, cancellationToken)).Take(Most).Chunk(AtOnce))
        {
            // A turn for each part: reports that come meanwhile do not wait for all.
            using var turn = await writes.EnterAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var now = clock.GetUtcNow();
            foreach (var one in part)
            {
                var delivered = context.Outbox.Where(m => m.Id == one.Email && m.State == MessageState.Delivered);
                if (await OutboxStatus.DueNowAsync(delivered, now, cancellationToken) == 0)
                    continue;
                sent++;
                context.Audit.Add(new AuditEntry
                {
                    At = now,
                    Action = AuditAction.RetriedByHand,
                    Who = seer.Who,
                    Reference = one.Reference,
                    Detail = one.Queue,
                });
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        signal.Ring();
        return sent;
    }

    private async Task<IReadOnlyList<Found>> FindAsync(
        ReportsContext context, AgainPeriod period, Seer seer, CancellationToken cancellationToken)
    {
        var (from, until) = (LondonTime.At(period.From, TimeOnly.MinValue), LondonTime.At(period.To.AddDays(1), TimeOnly.MinValue));
        var read = await (
            from report in context.Reports.AsNoTracking()
            where report.AcceptedAt >= @from && report.AcceptedAt < until
            join message in context.Outbox on report.Id equals message.ReportId
            where message.Kind == MessageKind.Team && message.State == MessageState.Delivered
                && (period.Queue == null || message.QueueId == period.Queue)
            orderby report.AcceptedAt
            select new { message.Id, message.QueueId, report.Reference, report.Routing }).ToListAsync(cancellationToken);
        return
        [
            .. read.Where(one => seer.Sees(
                    one.QueueId!, RoutedTo.Read(one.Routing).IsRestricted(routing.Table.Restricted.Id), routing.Table.Restricted.Id))
                .Select(one => new Found(one.Id, one.QueueId!, one.Reference)),
        ];
    }

    private sealed record Found(Guid Email, string Queue, string Reference);
}

/// <summary>On which days the reports came, both included.</summary>
/// <param name="Queue">The queue's id; null for all that one sees.</param>
public sealed record AgainPeriod(DateOnly From, DateOnly To, string? Queue)
{
    /// <summary>Longer ones would mail a team more than it can look at.</summary>
    public const int MostDays = 31;
}

/// <param name="Queues">By id, with how many emails each would get.</param>
public sealed record AgainCount(int Total, IReadOnlyList<(string Queue, int Emails)> Queues);
