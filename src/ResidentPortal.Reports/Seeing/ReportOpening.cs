using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Seeing;

/// <summary>Opens one report for one member of staff, at the level of a queue of theirs. Each opening leaves an audit row.</summary>
public sealed class ReportOpening(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SeenReports reports, TimeProvider clock)
{
    /// <returns>Null where there is no such report, or not for them: which of the two is not said.</returns>
    public async Task<OpenedReport?> OpenAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { } seen)
            return null;

        var (report, best, queues) = (seen.Row, seen.As, seen.Queues);
        var words = new TeamEmail(seen.Submission, reference, best, report.AcceptedAt, report.MayRepeat).InWords();
        var timeline = await TimelineAsync(context, report, seen.IsForOutside ? queues : null, cancellationToken);
        var untaken = await context.Outbox.AnyAsync(
            m => m.ReportId == report.Id && m.Kind == MessageKind.Team && queues.Contains(m.QueueId!)
                && !context.Acknowledgements.Any(a => a.MessageId == m.Id && a.TakenAt != null), cancellationToken);
        using (await writes.EnterAsync(cancellationToken))
        {
            context.Audit.Add(new AuditEntry
            {
                At = clock.GetUtcNow(),
                Action = AuditAction.Opened,
                Who = seer.Who,
                Reference = text,
                Detail = best.Queue.Id,
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        return new(text, best.Queue.Name, report.State, report.State is ReportState.Held ? report.HeldReason : null, words, untaken,
            timeline)
        {
            Care = seen.IsInCare ? CareOf.Report(report) : null,
            MayNote = report.State is ReportState.Accepted,
            IsRestricted = seen.Submission.Routing.Restricted,
        };
    }

    /// <summary>Who opened or exported a report, the last first; empty where nobody has.</summary>
    public async Task<IReadOnlyList<Opening>> OpeningsAsync(ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Audit.AsNoTracking()
            .Where(e => e.Reference == text && (e.Action == AuditAction.Opened || e.Action == AuditAction.Exported))
            .OrderByDescending(e => e.Id)
            .Select(e => new Opening(e.At, e.Who ?? "", e.Detail, e.Action == AuditAction.Exported)).ToListAsync(cancellationToken);
    }

    /// <param name="only">What a body outside may know of: its own queues; null for all.</param>
    private static async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(
        ReportsContext context, Report report, IReadOnlyList<string>? only, CancellationToken cancellationToken)
    {
        var done = await context.Audit.AsNoTracking()
            .Where(e => e.Reference == report.Reference && e.Action != AuditAction.Opened && e.Action != AuditAction.Exported
                && e.Action != AuditAction.HandedOut)
            .Select(e => new TimelineEntry(e.At) { Action = e.Action, Who = e.Who, Detail = e.Detail })
            .ToListAsync(cancellationToken);
        var tried = await (
            from message in context.Outbox.AsNoTracking()
            join attempt in context.Attempts on message.Id equals attempt.MessageId
            where message.ReportId == report.Id
            select new TimelineEntry(attempt.At)
            {
                Sent = message.Kind,
                Queue = message.QueueId,
                Outcome = attempt.Outcome,
                SmtpStatus = attempt.SmtpStatus,
            }).ToListAsync(cancellationToken);
        return
        [
            .. done.Where(entry => only is null || entry.Action is AuditAction.Accepted or AuditAction.Held or AuditAction.Released
                    || entry.Detail?.Split(' ').Any(only.Contains) is true)
                .Concat(tried.Where(entry => only is null || only.Contains(entry.Queue)))
                .OrderBy(entry => entry.At),
        ];
    }
}

/// <param name="Who">A user name.</param>
/// <param name="Queue">The id of the queue at whose level it was seen; null for an export, which has everything.</param>
public sealed record Opening(DateTimeOffset At, string Who, string? Queue, bool IsExport);
