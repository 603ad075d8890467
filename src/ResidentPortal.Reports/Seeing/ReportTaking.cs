using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Seeing;

/// <summary>Keeps that somebody who is signed in has a report, for the queues of theirs that it was sent to.</summary>
public sealed class ReportTaking(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, RoutingTable routing,
    Acknowledgements acknowledgements, TimeProvider clock)
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
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await TakeAsync(context, text, message.Id, message.Queue, new(report.Content, report.AcceptedAt), seer,
                        cancellationToken);
                    break;
                }
                catch (DbUpdateException) when (attempt < 3)
                {
                    // Another server made the row at the same time.
                    context.ChangeTracker.Clear();
                }
            }
        }

        return true;
    }

    private async Task TakeAsync(
        ReportsContext context, string reference, Guid message, string queue, SealedAsked report, Seer seer,
        CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (!await context.Acknowledgements.AnyAsync(a => a.MessageId == message, cancellationToken))
        {
            context.Add(acknowledgements.For(message, queue, report)
                ?? new() { MessageId = message, QueueId = queue, TellAt = now, PromiseEnds = now });
            await context.SaveChangesAsync(cancellationToken);
        }

        var by = seer.Own.Contains(queue) ? TakenBy.Queue : TakenBy.Operator;
        // Of two who press at once, one is first.
        if (await context.Acknowledgements.Where(a => a.MessageId == message && a.TakenAt == null).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.TakenAt, now).SetProperty(x => x.TakenBy, by), cancellationToken) > 0)
        {
            context.Audit.Add(
                new AuditEntry { At = now, Action = AuditAction.Taken, Who = seer.Who, Reference = reference, Detail = queue });
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
