using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Overdue;

/// <summary>
/// Tells a queue's fallback mailbox of reports that nobody has taken in time, and operations of those whose promise is over: once for each,
/// however many servers there are, and all that a queue has at once in one email.
/// </summary>
public sealed class NotTakenReports(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Outbox outbox, OutboxSignal signal,
    TakenLinks links, CurrentRouting routing, TimeProvider clock)
{
    private const int AtMost = 50;

    /// <summary>Queues that do not ask today: one that was switched off is not waited for, and one that is gone still is.</summary>
    private IReadOnlyList<string> Silent => [.. routing.Table.Queues.Where(queue => !queue.Acknowledges).Select(queue => queue.Id)];

    /// <returns>How many tellings there were.</returns>
    public async Task<int> TellAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var known = routing.Table.Queues.Select(queue => queue.Id).ToList();
        // Of a queue that is gone nobody knows the fallback mailbox: operations are told.
        var told = await TellAsync(a => a.TellAt <= now && a.FallbackToldAt == null && known.Contains(a.QueueId),
                ToFallback, fallback: true, now, cancellationToken)
            + await TellAsync(a => a.PromiseEnds <= now
                && a.OperationsToldAt == null, ToOperations, fallback: false, now, cancellationToken);
        if (told > 0)
            signal.Ring();
        return told;
    }

    /// <summary>What nobody has taken in time, the longest waiting first.</summary>
    public async Task<IReadOnlyList<NotTakenReport>> ListAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Waiting(context, a => a.TellAt <= now).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the promise of one is over that nobody has taken.</summary>
    public async Task<bool> IsAnyOverAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Waiting(context, a => a.TellAt <= now && a.PromiseEnds <= now).AnyAsync(cancellationToken);
    }

    private async Task<int> TellAsync(
        Expression<Func<Acknowledgement, bool>> due, Func<IReadOnlyList<NotTakenRow>, IEnumerable<Email>> write, bool fallback,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<(NotTakenReport Report, NotTakenRow Row)> late = [];
        foreach (var one in await Waiting(context, due).ToListAsync(cancellationToken))
            late.Add((one, await RowAsync(one, fallback, cancellationToken)));
        if (late.Count == 0)
            return 0;

        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        List<NotTakenRow> told = [];
        foreach (var (report, row) in late)
        {
            // Of two servers that saw the same, one tells.
            if (await context.Acknowledgements.Where(a => a.MessageId == report.MessageId && a.TakenAt == null).Where(due)
                .ExecuteUpdateAsync(
                    a => _ = fallback ? a.SetProperty(x => x.FallbackToldAt, now) : a.SetProperty(x => x.OperationsToldAt, now),
                    cancellationToken) == 0)
                continue;
            told.Add(row);
            context.Audit.Add(new AuditEntry
            {
                At = now,
                Action = AuditAction.NotTaken,
                Reference = report.Reference,
                Detail = $"{report.QueueId}, {(fallback ? "fallback mailbox" : "operations")} told",
            });
        }

        context.Outbox.AddRange(write(told).Select(email => outbox.ToOperations(now, email, topic: Topic)));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return told.Count;
    }

    private const string Topic = "not taken";

    private IEnumerable<Email> ToFallback(IReadOnlyList<NotTakenRow> rows) =>
        from waiting in rows.GroupBy(row => row.QueueId)
        let queue = routing.Table.Find(waiting.Key)
        where queue is not null
        from some in waiting.Chunk(AtMost)
        select NotTakenEmail.ToFallback(queue, some);

    private IEnumerable<Email> ToOperations(IReadOnlyList<NotTakenRow> rows) =>
        rows.Chunk(AtMost).Select(some => NotTakenEmail.ToOperations(outbox.OperationsMailbox, some));

    private async Task<NotTakenRow> RowAsync(NotTakenReport one, bool withLink, CancellationToken cancellationToken) => new(
        one.Reference, one.QueueId, routing.Table.Find(one.QueueId)?.Name ?? one.QueueId, one.Urgency is not Urgency.Routine,
        one.AcceptedAt, one.PromiseEnds,
        withLink ? await links.ToAsync(one.MessageId, TakenBy.Fallback, one.SentAt, cancellationToken) : null);

    private IQueryable<NotTakenReport> Waiting(ReportsContext context, Expression<Func<Acknowledgement, bool>> which) =>
        from asked in context.Acknowledgements.AsNoTracking().Where(a => a.TakenAt == null && !Silent.Contains(a.QueueId)).Where(which)
        join message in context.Outbox on asked.MessageId equals message.Id
        join report in context.Reports on message.ReportId equals report.Id
        orderby asked.TellAt
        select new NotTakenReport(
            asked.MessageId, report.Reference, asked.QueueId, report.Urgency, report.AcceptedAt, asked.TellAt, asked.PromiseEnds,
            message.CreatedAt);
}

/// <summary>Holds nothing personal.</summary>
public sealed record NotTakenReport(
    Guid MessageId, string Reference, string QueueId, Urgency Urgency, DateTimeOffset AcceptedAt, DateTimeOffset TellAt,
    DateTimeOffset PromiseEnds, DateTimeOffset SentAt);
