using ResidentPortal.Domain.Retention;

namespace ResidentPortal.Web.DataMap;

/// <summary>
/// Puts the council's periods where the map has a name in curly brackets: what is written of how long something is kept is what is done.
/// </summary>
internal static class KeptWords
{
    public static string Fill(string text, RetentionPeriods periods) => Names(periods)
        .Aggregate(text, (so, one) => so.Replace("{" + one.Name + "}", one.Words, StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Words)> Names(RetentionPeriods periods) =>
    [
        ("drafts", PeriodWords.Minutes(periods.DraftMinutes)),
        ("logs", PeriodWords.Days(periods.LogDays)),
        ("audit", PeriodWords.Years(periods.AuditYears)),
        ("rights", $"{PeriodWords.Months(periods.RightsMonths)} after it was closed"),
        ("reports", Reports(periods)),
    ];

    private static string Reports(RetentionPeriods periods) => string.Join("; ",
    [
        Of(periods.Reports),
        .. periods.ByForm.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key}: {Of(form.Value)}"),
        $"spam: {PeriodWords.Days(periods.SpamDays)}",
    ]);

    private static string Of(ReportPeriod period) =>
        $"{PeriodWords.Months(period.MonthsAfterReceipt)} after receipt or {PeriodWords.Months(period.MonthsAfterClosing)} after closing, "
        + "the later";
}
