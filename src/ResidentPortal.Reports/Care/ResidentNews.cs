using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>Puts a report before its team again when the resident adds to it. One that was closed is open again.</summary>
public sealed class ResidentNews(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, TimeProvider clock)
{
    /// <returns>False where there is no such report with its teams.</returns>
    public async Task<bool> RecordAsync(ReportReference reference, ResidentNewsKind kind, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var recorded = await RecordAsync(context, reference, kind, clock.GetUtcNow(), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return recorded;
    }

    /// <summary>For whoever writes what the resident said in the same transaction: saving and committing is theirs.</summary>
    /// <inheritdoc cref="RecordAsync(ReportReference, ResidentNewsKind, CancellationToken)" path="/returns"/>
    internal static async Task<bool> RecordAsync(ReportsContext context, ReportReference reference, ResidentNewsKind kind,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = reference.ToString();
        var report = context.Reports.Where(r => r.Reference == text && r.State == ReportState.Accepted);
        // Whoever has the report open is told that it is another now.
        if (await report.ExecuteUpdateAsync(
            r => r.SetProperty(x => x.NewFromResident, true).SetProperty(x => x.Version, x => x.Version + 1), cancellationToken) == 0)
            return false;
        context.Audit.Add(new AuditEntry
        {
            At = now,
            Action = kind switch
            {
                ResidentNewsKind.Message => AuditAction.ResidentWrote,
                ResidentNewsKind.HappenedAgain => AuditAction.HappenedAgain,
            },
            Reference = text,
        });
        if (await report.Where(r => r.Progress == ReportProgress.Closed).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Progress, ReportProgress.Taken).SetProperty(x => x.ClosedAt, (DateTimeOffset?)null)
                .SetProperty(x => x.ClosedBecause, (string?)null), cancellationToken) > 0)
            context.Audit.Add(new AuditEntry { At = now, Action = AuditAction.Reopened, Reference = text });
        return true;
    }
}

public enum ResidentNewsKind
{
    Message,
    HappenedAgain,
}
