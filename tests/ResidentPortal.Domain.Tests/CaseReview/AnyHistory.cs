using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>What anybody might tell, on any day, in any area. Days lie mostly where the rules turn.</summary>
internal sealed record AnyHistory(Circumstances Circumstances, Threshold Threshold, DateOnly Today)
{
    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<bool> Seldom = Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false)));

    /// <summary>A third of them the end or the beginning of a month.</summary>
    private static readonly Gen<DateOnly> Day =
        from first in Gen.Choose(0, 110 * 12 - 1).Select(new DateOnly(1990, 1, 1).AddMonths)
        from day in Gen.Frequency((2, Gen.Choose(0, 27)), (1, Gen.Elements(0, 1, -1, -2, -3)))
        select first.AddDays(day);

    /// <summary>Presets, and thresholds that mix what they do.</summary>
    private static readonly Gen<Threshold> Thresholds = Gen.Frequency(
        (2, Gen.Elements(Presets.All.ToArray())),
        (1,
            from minimum in Gen.Choose(1, 3)
            from anchor in Gen.Elements(Enum.GetValues<WindowAnchor>())
            from within in Gen.Elements(ReportWithin.OneMonth, ReportWithin.Days(30), ReportWithin.Days(7))
            from people in Gen.Elements<int?>(null, 3, 5)
            from hate in Gen.Elements<int?>(null, 1)
            from last in Gen.Elements<int?>(null, 1, 2)
            from anonymous in Coin
            from closed in Seldom
            select Presets.Usual with
            {
                Area = "Mixed",
                MinimumComplaints = minimum,
                Anchor = anchor,
                ReportWithin = within,
                DistinctPeople = people,
                HateMinimum = hate,
                LastIncidentWithinMonths = last,
                AnonymousReportsCount = anonymous,
                CaseMustBeClosed = closed,
            }));

    private static readonly Gen<DateOnly> AnyDay = Gen.Frequency(
        (4, Day),
        (1, Gen.Elements(DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue)));

    private static readonly Gen<EarlierReport> AnyReport =
        from days in AnyDay.ListOf(4)
        from report in Told(new(days[0], days[1]), new(days[2], days[3]))
        select report;

    public static Arbitrary<AnyHistory> Any { get; } = Of(today => Gen.Frequency((3, Exact(today)), (2, Vague(today))), Thresholds)
        .ToArbitrary();

    /// <summary>Every date is remembered.</summary>
    public static Arbitrary<AnyHistory> WithExactDates { get; } = Of(Exact, Thresholds).ToArbitrary();

    /// <summary>Every date is remembered, and each report counts back from the application as in the Act.</summary>
    public static Arbitrary<AnyHistory> CountedBack { get; } =
        Of(Exact, Thresholds.Where(threshold => threshold.Anchor is WindowAnchor.Application)).ToArbitrary();

    /// <summary>Any days at all, the ends of time among them.</summary>
    public static Arbitrary<AnyHistory> Wild { get; } = Of(_ => AnyReport, Thresholds).ToArbitrary();

    public Assessment Assessed => Eligibility.Assess(Circumstances, Threshold, Today);

    /// <summary>The history with other reports, on the same or another day.</summary>
    public AnyHistory With(IEnumerable<EarlierReport> reports, DateOnly? today = null) =>
        this with { Circumstances = Circumstances with { Reports = [.. reports] }, Today = today ?? Today };

    public AnyHistory Plus(params EarlierReport[] reports) => With([.. Circumstances.Reports, .. reports]);

    /// <summary>A report that this history might hold too.</summary>
    public static Gen<EarlierReport> Another(AnyHistory history) =>
        Gen.Frequency((3, Exact(history.Today)), (2, Vague(history.Today)));

    public override string ToString() =>
        $"{Today:yyyy-MM-dd}, {Threshold}, "
            + $"{Circumstances with { Reports = [] }}:{string.Concat(Circumstances.Reports.Select(report => $"\n  {report}"))}";

    private static Gen<AnyHistory> Of(Func<DateOnly, Gen<EarlierReport>> report, Gen<Threshold> thresholds) =>
        from today in Day
        from threshold in thresholds
        from size in Gen.Choose(0, 7)
        from reports in report(today).ListOf(size)
        from twice in Seldom
        from subject in Gen.Elements(Enum.GetValues<Subject>())
        from people in Gen.Elements<int?>(null, null, null, 0, 1, 2, 3, 4, 5, 6)
        from ongoing in Gen.Elements(Enum.GetValues<Ongoing>())
        from vulnerable in Seldom
        from open in Coin
        from danger in Seldom
        select new AnyHistory(
            new()
            {
                Reports =
                    [.. reports, .. reports.Where(report => twice && report.To is ReportedTo.Council)
                        .Select(report => report with { To = ReportedTo.Police })],
                Subject = subject,
                People = people,
                Ongoing = ongoing,
                Vulnerable = vulnerable,
                CaseOpen = open,
                DangerNow = danger,
            },
            threshold,
            today);

    private static Gen<EarlierReport> Exact(DateOnly today) =>
        from happened in Happened(today)
        from reported in Reported(happened)
        from report in Told(DateSpan.On(happened), DateSpan.On(reported))
        select report;

    private static Gen<EarlierReport> Vague(DateOnly today) =>
        from happened in Happened(today)
        from reported in Reported(happened)
        from first in Known(happened)
        from second in Known(reported)
        from report in Told(first, second)
        select report;

    private static Gen<EarlierReport> Told(DateSpan happened, DateSpan reported) =>
        from to in Gen.Elements(Enum.GetValues<ReportedTo>())
        from other in Seldom
        from anonymous in Seldom
        select new EarlierReport(happened, reported) { To = to, SameProblem = !other, Anonymous = anonymous };

    private static Gen<DateOnly> Happened(DateOnly today) => Gen.Frequency(
        (4, Gen.Choose(0, 200).Select(days => today.AddDays(-days))),
        (2, Gen.Choose(0, 30).Select(days => today.AddDays(-days))),
        (3, Gen.Choose(-3, 3).Select(days => today.AddMonths(-6).AddDays(days))),
        (2, Gen.Choose(-3, 3).Select(days => today.AddMonths(-1).AddDays(days))),
        (1, Gen.Choose(-3, 3).Select(days => today.AddMonths(-12).AddDays(days))),
        (3, Gen.Choose(-5, 500).Select(days => today.AddDays(-days))));

    private static Gen<DateOnly> Reported(DateOnly happened) => Gen.Frequency(
        (5, Gen.Constant(happened)),
        (3, Gen.Choose(-1, 10).Select(happened.AddDays)),
        (3, Gen.Choose(-3, 2).Select(days => happened.AddMonths(1).AddDays(days))),
        (1, Gen.Choose(0, 200).Select(happened.AddDays)));

    /// <summary>A day as it may be remembered: to the day, to the month, about, or not at all.</summary>
    private static Gen<DateSpan> Known(DateOnly day) => Gen.OneOf(
        Gen.Constant(DateSpan.On(day)),
        Gen.Constant(new DateSpan(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)))),
        from before in Gen.Choose(0, 14)
        from after in Gen.Choose(0, 14)
        select new DateSpan(day.AddDays(-before), day.AddDays(after)),
        Gen.Constant(DateSpan.Unknown));
}
