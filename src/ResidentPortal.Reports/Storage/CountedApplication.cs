using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// One application for an ASB case review made on this site, for the yearly figures only. It outlives the application and
/// nothing leads from one to the other: it has no reference, and no moment closer than the year.
/// </summary>
public sealed class CountedApplication
{
    /// <summary>Fully random: an identifier with a time in it would lead back to the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>The calendar year in which the financial year begins that it was made in.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// Counts a report that is accepted in the same saving, if it is such an application. It counts in the year in which it
    /// was made, by the date in London, even when it was held until after. The same answers sent twice count once.
    /// </summary>
    /// <param name="counted">The same answers were counted already.</param>
    internal static void Count(ReportsContext context, Report report, bool counted)
    {
        if (counted || report.FormId != CaseReviewApplication.Id)
            return;
        var made = LondonTime.DateAt(report.AcceptedAt);
        context.CaseReviewApplications.Add(new() { Id = Guid.NewGuid(), Year = FinancialYear.From(made).Start });
    }
}
