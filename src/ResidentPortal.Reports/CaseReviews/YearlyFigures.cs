using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.CaseReviews;

/// <summary>The figures that the council publishes each year (<see cref="YearFigures"/>).</summary>
public sealed class YearlyFigures(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, TimeProvider clock)
{
    /// <summary>Sections 104 and 105 came into force on 20 October 2014.</summary>
    public static readonly FinancialYear First = FinancialYear.Beginning(2014);

    /// <summary>
    /// Newest first, without a gap from the first year that has an application or a figure to the year of today; empty
    /// when no year has.
    /// </summary>
    public async Task<IReadOnlyList<YearFigures>> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entered = await context.CaseReviewYears.AsNoTracking().ToDictionaryAsync(y => y.Year, cancellationToken);
        var made = await context.CaseReviewApplications
            .GroupBy(a => a.Year)
            .Select(year => new { year.Key, Count = year.Count() })
            .ToDictionaryAsync(year => year.Key, year => year.Count, cancellationToken);
        int[] known = [.. entered.Keys, .. made.Keys];
        if (known.Length == 0)
            return [];
        var last = Math.Max(known.Max(), Now().Start);
        return
        [
            .. Enumerable.Range(known.Min(), last - known.Min() + 1).Reverse()
                .Select(year => Together(FinancialYear.Beginning(year), made.GetValueOrDefault(year), entered.GetValueOrDefault(year))),
        ];
    }

    /// <summary>Enters what staff know of a year, and records that it was done; no other figure changes.</summary>
    /// <param name="who">For the audit row.</param>
    /// <returns>Why it was not entered, a sentence each; empty when it was.</returns>
    public async Task<IReadOnlyList<string>> SetAsync(
        FinancialYear year, FiguresEntry entry, string who, CancellationToken cancellationToken = default)
    {
        string[] mistakes = [.. entry.Mistakes(), .. OutOfTime(year)];
        if (mistakes.Length > 0)
            return mistakes;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var rows = context.CaseReviewYears.Where(y => y.Year == year.Start);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO \"CaseReviewYears\" (\"Year\") VALUES ({year.Start}) ON CONFLICT DO NOTHING", cancellationToken);
        // The update holds the row until the end, so that of two people who set the year at once the second is checked
        // against what the first has set.
        await rows.ExecuteUpdateAsync(
            row => row
                .SetProperty(y => y.ThresholdNotMet, y => entry.ThresholdNotMet ?? y.ThresholdNotMet)
                .SetProperty(y => y.Reviews, y => entry.Reviews ?? y.Reviews)
                .SetProperty(y => y.ReviewsWithRecommendations, y => entry.ReviewsWithRecommendations ?? y.ReviewsWithRecommendations)
                .SetProperty(y => y.OtherApplications, y => entry.OtherApplications ?? y.OtherApplications),
            cancellationToken);
        var made = await context.CaseReviewApplications.CountAsync(a => a.Year == year.Start, cancellationToken);
        string[] contradictions = [.. Together(year, made, await rows.AsNoTracking().SingleAsync(cancellationToken)).Contradictions()];
        if (contradictions.Length > 0)
            return contradictions;

        context.Audit.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Action = AuditAction.FiguresSet,
            Who = who,
            Detail = $"{year.Code} {entry.InCodes()}",
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [];
    }

    private FinancialYear Now() => FinancialYear.From(LondonTime.DateAt(clock.GetUtcNow()));

    private IEnumerable<string> OutOfTime(FinancialYear year)
    {
        if (year.Start > Now().Start)
            yield return $"The year {year} has not begun.";
        if (year.Start < First.Start)
            yield return $"There was no ASB case review before the year {First}.";
    }

    private static YearFigures Together(FinancialYear year, int made, CaseReviewYear? entered) => new(
        year, made, entered?.OtherApplications, entered?.ThresholdNotMet, entered?.Reviews, entered?.ReviewsWithRecommendations);
}
