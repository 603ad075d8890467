using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>
/// What stays in view on a report until somebody ends it: who is at particular risk, and what whoever visits must know. Who may warn of
/// a visit is decided by the pages.
/// </summary>
public sealed class StayingNotes(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, SeenReports reports,
    TimeProvider clock)
{
    private readonly SealedJson.Column<NoteText> _content = NoteText.Column(seal);

    /// <returns>False where there is no such report, or not for them, or it was not sent to its teams.</returns>
    public async Task<bool> AddAsync(
        ReportReference reference, Seer seer, NoteKind kind, string text, CancellationToken cancellationToken = default)
    {
        if (kind is not (NoteKind.Vulnerability or NoteKind.Visiting) || string.IsNullOrWhiteSpace(text))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "This does not stay in view, or says nothing.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { IsInCare: true } seen)
            return false;
        var now = clock.GetUtcNow();
        context.Notes.Add(new Note
        {
            Id = Guid.CreateVersion7(now),
            ReportId = seen.Row.Id,
            Kind = kind,
            Queue = seen.As.Queue.Id,
            At = now,
            By = seer.Who,
            WrittenAt = now,
            Content = _content.Seal(new(text)),
        });
        context.Audit.Add(Audit(seen, seer, AuditAction.NoteWritten, kind, now));
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes it out of view; it stays in the log.</summary>
    /// <returns>False where it does not stay in view any more, or is not for them to see.</returns>
    public async Task<bool> EndAsync(
        ReportReference reference, Seer seer, NoteKind kind, Guid note, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { IsInCare: true } seen)
            return false;
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var row = await context.Notes.AsNoTracking().SingleOrDefaultAsync(
            n => n.Id == note && n.ReportId == seen.Row.Id && n.Kind == kind, cancellationToken);
        // Of two who end it at once, one does.
        if (row is null || !NoteSight.Sees(seen, row) || await context.Notes.Where(n => n.Id == note && n.EndedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedBy, seer.Who), cancellationToken) == 0)
            return false;
        context.Audit.Add(Audit(seen, seer, AuditAction.NoteEnded, kind, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static AuditEntry Audit(SeenReport seen, Seer seer, AuditAction action, NoteKind kind, DateTimeOffset now) => new()
    {
        At = now,
        Action = action,
        Who = seer.Who,
        Reference = seen.Row.Reference,
        Detail = $"{seen.As.Queue.Id} {kind}",
    };
}
