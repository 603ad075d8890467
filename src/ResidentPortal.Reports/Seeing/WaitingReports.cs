using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Seeing;

/// <summary>What waits for the people of some queues. It reads what waits, never all that there is.</summary>
public sealed class WaitingReports(
    IDbContextFactory<ReportsContext> contexts, SealedJson seal, CurrentRouting routing, OutboxStatus outbox, TimeProvider clock)
{
    /// <summary>No list counts further.</summary>
    public const int Most = 500;

    /// <summary>No list shows more.</summary>
    public const int Shown = 50;

    private const int MostRead = 10 * Most;

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    public async Task<Waiting> OfAsync(Seer seer, CancellationToken cancellationToken = default)
    {
        var table = routing.Table;
        var restricted = table.Restricted.Id;
        var queues = table.Queues.Select(queue => queue.Id)
            .Where(queue => seer.Sees(queue, false, restricted) || seer.Sees(queue, true, restricted)).ToList();
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
            NewFromResident = await InCareAsync(context.Reports.Where(r => r.NewFromResident).OrderBy(r => r.AcceptedAt)),
            Mine = await InCareAsync(context.Reports
                .Where(r => r.Owner == seer.Who && r.Progress != ReportProgress.Closed).OrderBy(r => r.AcceptedAt)),
            ReviewReached = await InCareAsync(context.Reports
                .Where(r => r.ReviewOn != null && r.ReviewOn <= today && r.Progress != ReportProgress.Closed).OrderBy(r => r.ReviewOn)),
            ContactDue = await InCareAsync(context.Reports
                .Where(r => r.NextContactBy != null && r.NextContactBy <= today && r.Progress != ReportProgress.Closed)
                .OrderBy(r => r.NextContactBy)),
        };

        async Task<WaitingList> InCareAsync(IQueryable<Report> reports) => await ListAsync(
            context, await SeenAsync(seer, reports.AsNoTracking().Where(r => r.State == ReportState.Accepted).Select(report => new Row(
                report.Id, report.Reference, report.Urgency, report.AcceptedAt, report.Routing, null, null, null)),
                cancellationToken, IsOfCouncil), cancellationToken);
    }

    // A body outside knows nothing of who answers for it and when.
    private bool IsOfCouncil(string queue) => routing.Table.Find(queue)?.ReadBy is not QueueReader.Body;

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

    // What others wait for is passed over, so that it hides nothing of theirs.
    private async Task<IReadOnlyList<Row>> SeenAsync(
        Seer seer, IQueryable<Row> rows, CancellationToken cancellationToken, Func<string, bool>? asQueue = null)
    {
        List<Row> seen = [];
        await foreach (var row in rows.Take(MostRead).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (RoutedTo.Read(row.Routing).IsSeenBy(seer, routing.Table.Restricted.Id, asQueue))
                seen.Add(row);
            if (seen.Count == Most)
                break;
        }

        return seen;
    }

    // The kind is in what is sealed, so only what is shown is opened.
    private async Task<WaitingList> ListAsync(ReportsContext context, IEnumerable<Row> rows, CancellationToken cancellationToken)
    {
        var all = rows.ToList();
        var ids = all.Take(Shown).Select(row => row.Id).ToList();
        var shown = ids.Count == 0 ? [] : await context.Reports.AsNoTracking().Where(report => ids.Contains(report.Id))
            .Select(report => new Opened(report.Id, report.Content, report.Owner, report.Version))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        return new(all.Count, [.. all.Take(Shown).Select(row => Shape(row, shown[row.Id]))]);
    }

    private WaitingReport Shape(Row row, Opened report)
    {
        var (to, submission) = (RoutedTo.Read(row.Routing), _content.TryOpen(report.Content));
        var due = submission?.AnswerDue.GetValueOrDefault(row.Queue ?? submission.Routing.Lead.Id)?.By.Ends;
        return new(row.Reference, submission?.FormTitle ?? "", row.Urgency, to.Ward, row.AcceptedAt, row.Promise ?? due, row.Note,
            [.. (row.Queue is { } queue ? [queue] : to.Queues).Select(id => routing.Table.Find(id)?.Name ?? id)])
        {
            Owner = report.Owner,
            Version = report.Version,
        };
    }

    private sealed record Opened(Guid Id, byte[] Content, string? Owner, int Version);

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

    /// <summary>The resident added to it, and nobody has looked at that.</summary>
    public required WaitingList NewFromResident { get; init; }

    /// <summary>Theirs to answer for, and not closed.</summary>
    public required WaitingList Mine { get; init; }

    public required WaitingList ReviewReached { get; init; }

    /// <summary>The victim is to be contacted by today, or was to be earlier.</summary>
    public required WaitingList ContactDue { get; init; }
}

/// <param name="Count">All of them, up to <see cref="WaitingReports.Most"/>.</param>
public sealed record WaitingList(int Count, IReadOnlyList<WaitingReport> First);

/// <param name="Kind">The form's title.</param>
/// <param name="Ward">Null where it is not known.</param>
/// <param name="Promise">When what was promised ends; null where that is not known.</param>
/// <param name="Note">Why it is held, or how the last attempt ended: a code.</param>
/// <param name="Queues">By name: the one that it waits for, or those that it would go to.</param>
public sealed record WaitingReport(
    string Reference, string Kind, Urgency Urgency, string? Ward, DateTimeOffset AcceptedAt, DateTimeOffset? Promise, string? Note,
    IReadOnlyList<string> Queues)
{
    /// <summary>A user name; null while nobody answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Of the report: whoever changes it says which one they saw.</summary>
    public int Version { get; init; }
}
