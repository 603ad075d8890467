using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Seeing;

/// <summary>What waits for the people of some queues. It reads what waits, never all that there is.</summary>
public sealed class WaitingReports(
    IDbContextFactory<ReportsContext> contexts, SealedJson seal, RoutingTable routing, OutboxStatus outbox, TimeProvider clock)
{
    /// <summary>No list counts further.</summary>
    public const int Most = 500;

    /// <summary>No list shows more.</summary>
    public const int Shown = 50;

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    public async Task<Waiting> OfAsync(Seer seer, CancellationToken cancellationToken = default)
    {
        var queues = routing.Queues.Select(queue => queue.Id).Where(queue => seer.Sees(queue, false, routing.Restricted.Id)
            || seer.Sees(queue, true, routing.Restricted.Id)).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var untaken = await SeenAsync(seer, NotTaken(context, queues), cancellationToken);
        var now = clock.GetUtcNow();
        var today = LondonTime.DateAt(now);
        bool IsOver(Row row) => row.Promise <= now;
        bool IsToday(Row row) => !IsOver(row) && LondonTime.DateAt(row.Promise!.Value) == today;
        return new()
        {
            Overdue = await ListAsync(context, untaken.Where(IsOver), cancellationToken),
            DueToday = await ListAsync(context, untaken.Where(IsToday), cancellationToken),
            Later = await ListAsync(context, untaken.Where(row => !IsOver(row) && !IsToday(row)), cancellationToken),
            Held = await ListAsync(context, await SeenAsync(seer, HeldRows(context), cancellationToken), cancellationToken),
            Undelivered = await ListAsync(context, await SeenAsync(seer, Troubled(context, queues), cancellationToken), cancellationToken),
        };
    }

    /// <summary>The reports that are held and would go to a queue they see, the longest waiting first.</summary>
    public async Task<WaitingList> HeldAsync(Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ListAsync(context, await SeenAsync(seer, HeldRows(context), cancellationToken), cancellationToken);
    }

    // The oldest first; few are not taken, and an index has those alone.
    private static IQueryable<Row> NotTaken(ReportsContext context, IReadOnlyList<string> queues) =>
        from asked in context.Acknowledgements.AsNoTracking()
        where asked.TakenAt == null && queues.Contains(asked.QueueId)
        orderby asked.TellAt
        join message in context.Outbox on asked.MessageId equals message.Id
        join report in context.Reports on message.ReportId equals report.Id
        select new Row(report.Id, report.Reference, report.Urgency, report.AcceptedAt, report.Routing, asked.QueueId, asked.PromiseEnds,
            null);

    private static IQueryable<Row> HeldRows(ReportsContext context) =>
        from report in HeldReports.All(context).AsNoTracking()
        orderby report.AcceptedAt
        select new Row(report.Id, report.Reference, report.Urgency, report.AcceptedAt, report.Routing, null, null, report.HeldReason);

    /// <summary>Overdue, or failed and not settled by the fallback mailbox.</summary>
    private IQueryable<Row> Troubled(ReportsContext context, IReadOnlyList<string> queues) =>
        from message in outbox.Troubled(context)
        where (message.Kind == MessageKind.Team || message.Kind == MessageKind.Fallback) && queues.Contains(message.QueueId!)
        orderby message.CreatedAt
        join report in context.Reports on message.ReportId equals report.Id
        select new Row(report.Id, report.Reference, report.Urgency, report.AcceptedAt, report.Routing, message.QueueId, null,
            message.LastOutcome);

    private async Task<IReadOnlyList<Row>> SeenAsync(Seer seer, IQueryable<Row> rows, CancellationToken cancellationToken) =>
        [.. (await rows.Take(Most).ToListAsync(cancellationToken))
            .Where(row => RoutedTo.Read(row.Routing).IsSeenBy(seer, routing.Restricted.Id))];

    // The kind is in what is sealed, so only what is shown is opened.
    private async Task<WaitingList> ListAsync(ReportsContext context, IEnumerable<Row> rows, CancellationToken cancellationToken)
    {
        var all = rows.ToList();
        var ids = all.Take(Shown).Select(row => row.Id).ToList();
        var contents = ids.Count == 0 ? [] : await context.Reports.AsNoTracking().Where(report => ids.Contains(report.Id))
            .Select(report => new { report.Id, report.Content }).ToDictionaryAsync(one => one.Id, one => one.Content, cancellationToken);
        return new(all.Count, [.. all.Take(Shown).Select(row => Shape(row, _content.TryOpen(contents[row.Id])))]);
    }

    private WaitingReport Shape(Row row, Submission? submission)
    {
        var to = RoutedTo.Read(row.Routing);
        return new(row.Reference, submission?.FormTitle ?? "", row.Urgency, to.Ward, row.AcceptedAt, row.Promise, row.Note,
            [.. (row.Queue is { } queue ? [queue] : to.Queues).Select(id => routing.Find(id)?.Name ?? id)]);
    }

    private sealed record Row(
        Guid Id, string Reference, Urgency Urgency, DateTimeOffset AcceptedAt, string Routing, string? Queue, DateTimeOffset? Promise,
        string? Note);
}

public sealed record Waiting
{
    /// <summary>Nobody has taken it, and what was promised is over.</summary>
    public required WaitingList Overdue { get; init; }

    public required WaitingList DueToday { get; init; }

    /// <summary>Nobody has taken it, and there is time.</summary>
    public required WaitingList Later { get; init; }

    public required WaitingList Held { get; init; }

    public required WaitingList Undelivered { get; init; }
}

/// <param name="Count">All of them, up to <see cref="WaitingReports.Most"/>.</param>
public sealed record WaitingList(int Count, IReadOnlyList<WaitingReport> First);

/// <param name="Kind">The form's title.</param>
/// <param name="Ward">Null where it is not known.</param>
/// <param name="Promise">When what was promised ends; null where that is not what it waits for.</param>
/// <param name="Note">Why it is held, or how the last attempt ended: a code.</param>
/// <param name="Queues">By name: the one that it waits for, or those that it would go to.</param>
public sealed record WaitingReport(
    string Reference, string Kind, Urgency Urgency, string? Ward, DateTimeOffset AcceptedAt, DateTimeOffset? Promise, string? Note,
    IReadOnlyList<string> Queues);
