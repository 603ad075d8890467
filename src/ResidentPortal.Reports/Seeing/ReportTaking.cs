using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Seeing;

/// <summary>Keeps that somebody who is signed in has a report, for the queues of theirs that it was sent to.</summary>
public sealed class ReportTaking(IDbContextFactory<ReportsContext> contexts, SeenReports reports, Acknowledgements acknowledgements)
{
    /// <returns>False where there is no such report, or not for them. That somebody has taken it before changes nothing.</returns>
    public async Task<bool> TakeAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { } seen)
            return false;
        await TakeAsync(context, seen, seer, seen.Queues, cancellationToken);
        return true;
    }

    /// <param name="queues">Those of the report that are taken for.</param>
    internal async Task TakeAsync(
        ReportsContext context, SeenReport seen, Seer seer, IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        var report = seen.Row;
        var messages = await context.Outbox.AsNoTracking()
            .Where(m => m.ReportId == report.Id && m.Kind == MessageKind.Team && queues.Contains(m.QueueId!)
                && !context.Acknowledgements.Any(a => a.MessageId == m.Id && a.TakenAt != null))
            .Select(m => new { m.Id, Queue = m.QueueId! }).ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            var by = seer.Own.Contains(message.Queue) ? TakenBy.Queue : TakenBy.Operator;
            await acknowledgements.RecordAsync(
                context, new(message.Id, message.Queue, report.Reference), new(report.Content, report.AcceptedAt), by, seer.Who,
                cancellationToken);
        }
    }
}
