using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>Says how long reports are kept, from what is stored. It changes nothing.</summary>
public sealed class RetentionReading(
    IDbContextFactory<ReportsContext> contexts, RetentionPeriods periods, OpenCaseReviews reviews, TimeProvider clock)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.DateAt(clock.GetUtcNow());

    /// <returns>Null where there is no such report.</returns>
    public async Task<Keeping?> OfAsync(ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfAsync(context, r => r.Where(one => one.Reference == text), cancellationToken) is { } found
            ? found.Keeping
            : null;
    }

    /// <summary>What the next night would do.</summary>
    public async Task<RetentionPlan> PlanAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanAsync(context, Today, cancellationToken);
    }

    internal async Task<(KeptRow Row, Keeping Keeping)?> OfAsync(
        ReportsContext context, Func<IQueryable<Report>, IQueryable<Report>> which, CancellationToken cancellationToken) =>
        await KeptRow.Of(context, which(context.Reports.AsNoTracking())).SingleOrDefaultAsync(cancellationToken) is { } row
            ? (row, Of(row, await reviews.ReportsAsync(context, cancellationToken)))
            : null;

    internal async Task<RetentionPlan> PlanAsync(ReportsContext context, DateOnly today, CancellationToken cancellationToken)
    {
        List<PlannedReport> erased = [], announced = [], spared = [];
        var inReviews = await reviews.ReportsAsync(context, cancellationToken);
        await foreach (var row in Candidates(context, today).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var keeping = Of(row, inReviews);
            var told = Announced(row, today);
            var planned = new PlannedReport(row.Reference, row.FormId, keeping, keeping.ErasedFrom(told ?? today))
            {
                Id = row.Id,
                IsSpam = row.State is ReportState.Spam,
                IsNew = told is null,
            };
            if (keeping.IsOver(today, told))
                erased.Add(planned);
            else if (keeping.IsToBeAnnounced(today))
                announced.Add(planned);
            else if (keeping.IsSparedNow(today))
                spared.Add(planned);
        }
        return new([.. Sorted(erased)], [.. Sorted(announced)], [.. Sorted(spared)]);
    }

    /// <summary>Those that were announced although they are no longer to be erased, as when somebody has opened them again.</summary>
    internal async Task<IReadOnlyList<Guid>> NoLongerAsync(ReportsContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var inReviews = await reviews.ReportsAsync(context, cancellationToken);
        var rows = await KeptRow.Of(context, context.Reports.AsNoTracking().Where(r => r.ErasureAnnounced != null))
            .ToListAsync(cancellationToken);
        return [.. rows.Where(row => Announced(row, today) is null || !Of(row, inReviews).IsToBeAnnounced(today)).Select(row => row.Id)];
    }

    private Keeping Of(KeptRow row, IReadOnlySet<Guid> inReviews) => RetentionRule.Of(row.Facts(inReviews), periods, Today);

    /// <summary>One of a day that has not come was announced by a clock that was wrong, and counts for nothing.</summary>
    internal static DateOnly? Announced(KeptRow row, DateOnly today) => row.Announced <= today ? row.Announced : null;

    private IQueryable<KeptRow> Candidates(ReportsContext context, DateOnly today)
    {
        var last = LondonTime.At(periods.NothingDueAfter(today.AddDays(Keeping.AnnouncedDays)).AddDays(1), default);
        return KeptRow.Of(context, context.Reports.AsNoTracking()
            .Where(r => r.AcceptedAt < last || r.State == ReportState.Spam));
    }

    private static IEnumerable<PlannedReport> Sorted(IEnumerable<PlannedReport> reports) =>
        reports.OrderBy(one => one.From).ThenBy(one => one.Reference, StringComparer.Ordinal);
}
