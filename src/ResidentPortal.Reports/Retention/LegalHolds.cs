using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>Has a report kept for a legal reason, whatever its period, until somebody lifts that.</summary>
public sealed class LegalHolds(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, TimeProvider clock)
{
    /// <summary>In characters.</summary>
    public const int LongestReason = 500;

    private readonly SealedJson.Column<string> _reason = seal.For<string>("legal hold");

    /// <returns>False where there is no such report, or it is on hold already.</returns>
    public async Task<bool> SetAsync(ReportReference reference, string reason, string who, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        var id = await context.Reports.Where(r => r.Reference == text).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is not { } report
            || await context.LegalHolds.AnyAsync(h => h.ReportId == report && h.LiftedAt == null, cancellationToken))
            return false;
        var now = clock.GetUtcNow();
        context.LegalHolds.Add(
            new() { Id = Guid.CreateVersion7(now), ReportId = report, Reason = _reason.Seal(reason), By = who, At = now });
        context.Audit.Add(new() { At = now, Action = AuditAction.HoldSet, Who = who, Reference = text });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else has set one, or it was erased, at the same time.
            return false;
        }
    }

    /// <returns>False where it is not on hold.</returns>
    public async Task<bool> LiftAsync(ReportReference reference, string who, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (await context.LegalHolds
            .Where(h => h.LiftedAt == null && context.Reports.Any(r => r.Id == h.ReportId && r.Reference == text))
            .ExecuteUpdateAsync(h => h.SetProperty(x => x.LiftedAt, now).SetProperty(x => x.LiftedBy, who), cancellationToken) == 0)
            return false;
        context.Audit.Add(new() { At = now, Action = AuditAction.HoldLifted, Who = who, Reference = text });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>All that there were of one report, the last first.</summary>
    public async Task<IReadOnlyList<HoldEntry>> OfAsync(ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var holds = await context.LegalHolds.AsNoTracking()
            .Where(h => context.Reports.Any(r => r.Id == h.ReportId && r.Reference == text))
            .OrderByDescending(h => h.At).ToListAsync(cancellationToken);
        return [.. holds.Select(h => new HoldEntry(h.At, h.By, _reason.TryOpen(h.Reason), h.LiftedAt, h.LiftedBy))];
    }
}

/// <param name="By">A user name.</param>
/// <param name="Reason">As it was typed; null when the key that sealed it is gone.</param>
/// <param name="LiftedAt">Null while it holds.</param>
public sealed record HoldEntry(DateTimeOffset At, string By, string? Reason, DateTimeOffset? LiftedAt, string? LiftedBy);
