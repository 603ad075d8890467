using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Retention;

/// <summary>
/// How long a report is kept (UK GDPR Article 5(1)(e)), and what keeps it longer. What nobody has read is never erased: untaken,
/// undelivered, newly added to, or held.
/// </summary>
public static class RetentionRule
{
    /// <param name="today">In London.</param>
    public static Keeping Of(KeptReport report, RetentionPeriods periods, DateOnly today)
    {
        var (until, because) = report.As is KeptAs.Spam ? OfSpam(report, periods) : OfReport(report, periods.Of(report.FormId));
        return new(until, because, [.. SparedBy(report, today)]);
    }

    private static (DateOnly Until, string Because) OfSpam(KeptReport report, RetentionPeriods periods)
    {
        var marked = report.MarkedSpam ?? report.Received;
        return (marked.AddDays(periods.SpamDays), $"it was marked as spam on {Dates.Day(marked)} and spam is kept for "
            + PeriodWords.Days(periods.SpamDays));
    }

    private static (DateOnly Until, string Because) OfReport(KeptReport report, ReportPeriod period)
    {
        var until = period.Until(report.Received, report.Closed);
        return report.Closed is { } closed && until > period.AfterReceipt(report.Received)
            ? (until, $"it was closed on {Dates.Day(closed)} and is kept for {PeriodWords.Months(period.MonthsAfterClosing)} after that")
            : (until,
                $"it came on {Dates.Day(report.Received)} and is kept for {PeriodWords.Months(period.MonthsAfterReceipt)} after that");
    }

    private static IEnumerable<Spared> SparedBy(KeptReport report, DateOnly today)
    {
        if (report.IsOnHold)
            yield return Spared.LegalHold;
        // A person has looked at it and found that it is no report.
        if (report.As is KeptAs.Spam)
            yield break;
        if (report.IsInCaseReview)
            yield return Spared.CaseReview;
        if (report.As is KeptAs.Held)
        {
            yield return Spared.Held;
            yield break;
        }
        if (!report.IsTaken)
            yield return Spared.Untaken;
        if (!report.IsDelivered)
            yield return Spared.Undelivered;
        if (report.HasNews)
            yield return Spared.NewFromResident;
        if (report.LookedAtAgain >= today)
            yield return Spared.InWork;
    }
}
