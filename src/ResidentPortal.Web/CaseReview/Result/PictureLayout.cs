using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>
/// Where everything in the picture of the window lies. Across it is in percent of the picture's width, so that text keeps
/// its size on every screen; down it is in em, so that the rows grow with the text.
/// </summary>
public sealed class PictureLayout
{
    /// <summary>The picture is for seeing, the table for completeness.</summary>
    public const int MostRows = 20;

    /// <summary>Above the first row: months, years, the name of the window.</summary>
    public const double HeadHeight = 4.3;

    /// <summary>Below the last row: the word "Today".</summary>
    public const double FootHeight = 1.7;

    private const int MonthsBack = 12;
    private const int LabelsOnSmallScreens = 6;

    /// <summary>Further right, in percent, a label would run out of a small screen.</summary>
    private const double RoomForLabel = 87;

    private PictureLayout(Assessment assessment, DateOnly today)
    {
        Window = WindowOf(assessment, today);
        WindowMonths = assessment.Threshold.WindowMonths;
        var furthestBack = FirstOfMonth(today.AddMonths(-Math.Max(MonthsBack, WindowMonths)));
        var recent = assessment.Verdicts.Where(verdict => !IsOlder(verdict, furthestBack)).ToList();
        var shown = recent
            .OrderByDescending(verdict => verdict.Counting)
            .ThenByDescending(verdict => verdict.Report.Reported.Latest)
            .Take(MostRows)
            .OrderBy(verdict => verdict.Number)
            .ToList();
        TooOld = assessment.Verdicts.Count - recent.Count;
        TooMany = recent.Count - shown.Count;

        DateOnly[] begins = [today, Window?.Earliest ?? today, .. shown.SelectMany(Begins)];
        DateOnly[] ends = [today, Window?.Latest ?? today, .. shown.Select(verdict => verdict.LastDay ?? today)];
        var begin = begins.Min();
        Axis = new(begin < furthestBack ? furthestBack : FirstOfMonth(begin), FirstOfMonth(ends.Max()).AddMonths(1).AddDays(-1));
        Today = Across(today).Middle;
        Months = [.. MonthsOf(Axis)];
        var top = HeadHeight;
        var rows = new List<PictureRow>();
        foreach (var verdict in shown)
        {
            var row = Row(verdict, top, today);
            rows.Add(row);
            top += row.Height;
        }
        Rows = rows;
        Height = top + FootHeight;
    }

    public static PictureLayout Of(Assessment assessment, DateOnly today) => new(assessment, today);

    /// <summary>The first and the last day of the picture: whole months.</summary>
    public DateSpan Axis { get; }

    /// <summary>
    /// The days on which a report made counts: back from today, or forward from the first report where the area counts so,
    /// and then null when there is no first report.
    /// </summary>
    public DateSpan? Window { get; }

    public int WindowMonths { get; }

    /// <summary>The line for today.</summary>
    public double Today { get; }

    public IReadOnlyList<PictureMonth> Months { get; }

    public IReadOnlyList<PictureRow> Rows { get; }

    /// <summary>In em.</summary>
    public double Height { get; }

    /// <summary>How many reports are left out because they are more than about a year old.</summary>
    public int TooOld { get; }

    /// <summary>How many more are left out because there is room for <see cref="MostRows"/>.</summary>
    public int TooMany { get; }

    /// <summary>The part of the picture that a day takes up.</summary>
    public Extent Across(DateOnly day) => Across(DateSpan.On(day));

    /// <summary>The part of the picture that those days take up, as far as they lie in it.</summary>
    public Extent Across(DateSpan days)
    {
        var width = Axis.Latest.DayNumber - Axis.Earliest.DayNumber + 1;
        return new(Percent(days.Earliest.DayNumber), Percent(days.Latest.DayNumber + 1));

        double Percent(int day) => Math.Clamp(100d * (day - Axis.Earliest.DayNumber) / width, 0, 100);
    }

    private PictureRow Row(Verdict verdict, double top, DateOnly today)
    {
        // Dates that contradict each other would draw something that was never so.
        var drawn = verdict.Why is not Why.Impossible;
        var happened = drawn ? Mark(verdict.Report.Happened.UpTo(today)) : null;
        var reported = drawn ? Mark(verdict.Report.Reported.UpTo(today)) : null;
        var bar = reported is { } from && verdict.LastDay is { } last && last >= Axis.Earliest
            ? new Extent(from.From, Across(last).To)
            : (Extent?)null;
        return new(verdict, top, happened, reported, bar);
    }

    /// <summary>Null when it is not known, or lies outside the picture.</summary>
    private Extent? Mark(DateSpan? days) =>
        days is { IsUnknown: false } known && known.Earliest != DateOnly.MinValue && known.Latest >= Axis.Earliest
            && known.Earliest <= Axis.Latest ? Across(known) : null;

    private IEnumerable<PictureMonth> MonthsOf(DateSpan axis)
    {
        var months = (axis.Latest.Year - axis.Earliest.Year) * 12 + axis.Latest.Month - axis.Earliest.Month + 1;
        var step = (months + LabelsOnSmallScreens - 1) / LabelsOnSmallScreens;
        for (var index = 0; index < months; index++)
        {
            var first = axis.Earliest.AddMonths(index);
            var x = Across(first).From;
            // The year stands at the first month, unless its neighbour in January would run into it, and at each January.
            var year = first.Month == 1 || (index == 0 && first.Month < 13 - step * 2);
            yield return new(first, x, index % step == 0 && x < RoomForLabel, year && x < RoomForLabel);
        }
    }

    private static DateSpan? WindowOf(Assessment assessment, DateOnly today)
    {
        var months = assessment.Threshold.WindowMonths;
        return assessment.Threshold.Anchor switch
        {
            WindowAnchor.Application => new DateSpan(FirstDay(today, months), today),
            WindowAnchor.FirstReport => FirstReport(assessment, months) is { } first
                ? new DateSpan(first, StatutoryPeriod.LastDay(first, months))
                : null,
        };
    }

    /// <summary>The first day on which a report still counts today. Months differ in length, hence the steps.</summary>
    private static DateOnly FirstDay(DateOnly today, int months)
    {
        var day = today.AddMonths(-months).AddDays(-1);
        while (StatutoryPeriod.LastDay(day, months) < today)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The report with which the window began in which all that count lie.</summary>
    private static DateOnly? FirstReport(Assessment assessment, int months)
    {
        var counting = assessment.Verdicts.Where(verdict => verdict.Counting is Counting.Counts).Select(verdict => verdict.Report.Reported)
            .ToList();
        var firsts = assessment.Verdicts
            .Where(verdict => verdict.Counting is not Counting.DoesNotCount && verdict.Report.Reported.Earliest != DateOnly.MinValue)
            .Select(verdict => verdict.Report.Reported.Earliest)
            .Order()
            .ToList();
        foreach (var first in firsts)
        {
            var last = StatutoryPeriod.LastDay(first, months);
            if (counting.TrueForAll(reported => first <= reported.Earliest && reported.Earliest <= last))
                return first;
        }
        return firsts.Count == 0 ? null : firsts[0];
    }

    private static bool IsOlder(Verdict verdict, DateOnly furthestBack)
    {
        var last = verdict.Report.Reported.IsUnknown ? verdict.Report.Happened.Latest : verdict.Report.Reported.Latest;
        return verdict.Counting is Counting.DoesNotCount && last < furthestBack;
    }

    private static IEnumerable<DateOnly> Begins(Verdict verdict) => verdict.Why is Why.Impossible
        ? []
        : new[] { verdict.Report.Happened.Earliest, verdict.Report.Reported.Earliest }.Where(day => day != DateOnly.MinValue);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
