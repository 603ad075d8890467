using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// The period beginning with the day of the behaviour in which a report qualifies: one month, unless the area's procedure says otherwise
/// (2014 Act s104(11)(a)).
/// </summary>
public sealed record ReportWithin
{
    private readonly int count;
    private readonly bool months;

    private ReportWithin(int count, bool months)
    {
        this.count = count;
        this.months = months;
    }

    public static ReportWithin OneMonth { get; } = new(1, months: true);

    public static ReportWithin Days(int days) => new(days, months: false);

    /// <summary>The last day on which behaviour of that day could be reported and qualify.</summary>
    public DateOnly LastDay(DateOnly happened) => months
        ? StatutoryPeriod.LastDay(happened, count)
        : StatutoryPeriod.LastOfDays(happened, count);

    /// <summary>"1 month" or "7 days".</summary>
    public override string ToString() => (months, count) switch
    {
        (true, _) => "1 month",
        (false, 1) => "1 day",
        (false, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} days"),
    };
}
