using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Seeing;

/// <summary>Keeps that somebody who is signed in has a report, for the queues of theirs that it was sent to.</summary>
public sealed class ReportTaking(
    IDbContextFactory<ReportsContext> contexts, SealedJson seal, RoutingTable routing, Acknowledgements acknowledgements)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <returns>False where there is no such report, or not for them. That somebody has taken it before changes nothing.</returns>
    public async Task<bool> TakeAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var report = await context.Reports.AsNoTracking().Where(r => r.Reference == text)
            .Select(r => new { r.Id, r.Content, r.AcceptedAt }).SingleOrDefaultAsync(cancellationToken);
        if (report is null || _content.TryOpen(report.Content) is not { } submission)
            return false;
        var queues = seer.Of(submission.Routing, routing.Restricted.Id).Select(told => told.Queue.Id).ToList();
        if (queues.Count == 0)
            return false;
        var messages = await context.Outbox.AsNoTracking()
            .Where(m => m.ReportId == report.Id && m.Kind == MessageKind.Team && queues.Contains(m.QueueId!))
            .Select(m => new { m.Id, Queue = m.QueueId! }).ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            var by = seer.Own.Contains(message.Queue) ? TakenBy.Queue : TakenBy.Operator;
            await acknowledgements.RecordAsync(
                context, new(message.Id, message.Queue, text), new(report.Content, report.AcceptedAt), by, seer.Who, cancellationToken);
        }

        return true;
    }
}
