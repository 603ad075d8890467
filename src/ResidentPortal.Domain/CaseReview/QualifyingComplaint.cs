using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// Whether a report is a qualifying complaint (2014 Act s104(11)): (a) made in the period beginning with the day of the
/// behaviour, and (b) the application made in the period beginning with the day of the report.
/// </summary>
internal static class QualifyingComplaint
{
    /// <summary>A report by itself, whatever other reports there are.</summary>
    public static Verdict Judge(int number, EarlierReport report, Threshold threshold, DateOnly today)
    {
        if (!report.SameProblem)
            return new(number, report, Why.AnotherProblem);
        // It was reported on the day of the behaviour or later, and not after today.
        if (report.Reported.UpTo(today)?.From(report.Happened.Earliest) is not { } reported
            || report.Happened.UpTo(reported.Latest) is not { } happened)
            return new(number, report, Why.Impossible);
        if (report.Anonymous && !threshold.AnonymousReportsCount)
            return Because(Why.Anonymous);

        var certain = reported.Latest <= threshold.ReportWithin.LastDay(happened.Earliest)
            && today <= Closes(reported.Earliest, threshold);
        if (certain)
            return Because(Why.InTime, LastDay(reported.Earliest));

        // The latest day of the report that is still in time for (a) does best by (b).
        if (reported.UpTo(threshold.ReportWithin.LastDay(happened.Latest).AddDays(1)) is not { } soonEnough)
            return Because(Why.ReportedTooLate);
        DateOnly? lastDay = report.Reported.IsUnknown ? null : LastDay(soonEnough.Latest);
        if (Closes(soonEnough.Latest, threshold) < today.AddDays(-1))
            return Because(Why.TooLongAgo, lastDay);
        return Because(happened.IsExact && reported.IsExact ? Why.OneDayOut : Why.DatesUnclear, lastDay) with { Reported = soonEnough };

        DateOnly LastDay(DateOnly day) => StatutoryPeriod.LastDay(day, threshold.WindowMonths);

        Verdict Because(Why why, DateOnly? lastDay = null) =>
            new(number, report, why, lastDay) { Happened = happened, Reported = reported };
    }

    private static DateOnly Closes(DateOnly reported, Threshold threshold) => threshold.Anchor switch
    {
        WindowAnchor.Application => StatutoryPeriod.LastDay(reported, threshold.WindowMonths),
        // Judged for all reports together.
        WindowAnchor.FirstReport => DateOnly.MaxValue,
    };
}
