using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>What is left of reports that were erased.</summary>
public sealed class ErasedReports(IDbContextFactory<ReportsContext> contexts)
{
    /// <returns>Null where it was not erased, or so long ago that nothing is left of it.</returns>
    public async Task<ErasedReport?> FindAsync(ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Erased.AsNoTracking().SingleOrDefaultAsync(e => e.Reference == text, cancellationToken);
    }

    /// <returns>The last first, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<ErasedReport> Last, int Count)> ListAsync(int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Erased.AsNoTracking().OrderByDescending(e => e.ErasedAt).Take(most).ToListAsync(cancellationToken),
            await context.Erased.CountAsync(cancellationToken));
    }
}
