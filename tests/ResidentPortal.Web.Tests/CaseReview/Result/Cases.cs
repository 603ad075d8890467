using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Tests.CaseReview;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

/// <summary>People's cases as the checker judges them on 21 November 2026.</summary>
internal static class Cases
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>One report in each of four months, the first of which is too long ago.</summary>
    public static readonly IReadOnlyList<EarlierReport> FourMonths =
        [On(2026, 4, 10), On(2026, 6, 12), On(2026, 8, 20), On(2026, 11, 2)];

    public static IReadOnlyDictionary<string, Assessment> All { get; } = new Dictionary<string, Assessment>
    {
        ["three reports in time"] = Assess(new() { Reports = FourMonths }),
        ["two reports"] = Assess(new() { Reports = [On(2026, 6, 12), On(2026, 8, 20)], People = 2 }),
        ["no reports"] = Assess(new()),
        ["five neighbours"] = Assess(new() { Reports = [On(2026, 8, 20)], People = 5 }),
        ["two reports and it goes on"] =
            Assess(new() { Reports = [On(2026, 6, 12), On(2026, 8, 20)], Ongoing = Ongoing.Yes, Vulnerable = true, CaseOpen = true }),
        ["dates not remembered"] =
            Assess(new()
            {
                Reports =
                [Month(2026, 5), On(2026, 8, 20), new(DateSpan.Unknown, DateSpan.Unknown),
                    new(DateSpan.Unknown, DateSpan.On(new(2026, 9, 9)))]
            }),
        ["danger now"] = Assess(new() { DangerNow = true, Reports = FourMonths }),
        ["hate crime only"] = Assess(new() { Subject = Subject.HateCrimeOnly, Reports = [On(2026, 8, 20)] }),
        ["complaint about a service"] = Assess(new() { Subject = Subject.ComplaintAboutService }),
        ["everything another route"] = Assess(new() { DangerNow = true, Subject = Subject.ComplaintAboutService, Reports = FourMonths }),
        ["every verdict"] = Assess(
            new()
            {
                Reports =
                [
                    On(2026, 8, 20), On(2026, 8, 20) with { To = ReportedTo.Police }, On(2026, 4, 1), On(2026, 5, 21),
                    new(DateSpan.On(new(2026, 7, 1)), DateSpan.On(new(2026, 9, 1))), Month(2026, 5),
                    On(2026, 9, 1) with { SameProblem = false }, On(2026, 9, 2) with { Anonymous = true },
                    new(DateSpan.On(new(2026, 9, 9)), DateSpan.On(new(2026, 9, 3))), Month(2026, 10), On(2026, 10, 31), On(2024, 2, 1),
                ],
            },
            Presets.Find("Camden")),
        ["counted from the first report"] =
            Assess(new() { Reports = [On(2026, 3, 3), On(2026, 6, 12), On(2026, 8, 20), On(2026, 11, 2)] }, Presets.Find("Ealing")),
        ["last incident too long ago"] =
            Assess(new() { Reports = [On(2026, 6, 12), On(2026, 7, 1), On(2026, 8, 20)] }, Presets.Find("Islington")),
        ["case still open"] = Assess(new() { Reports = FourMonths, CaseOpen = true }, Presets.Find("Haringey")),
        ["sixty reports"] = Assess(new() { Reports = [.. Enumerable.Range(0, 60).Select(index => On(Today.AddDays(-7 * index)))] }),
    };

    public static EarlierReport On(int year, int month, int day) => On(new(year, month, day));

    public static EarlierReport On(DateOnly day) => new(DateSpan.On(day), DateSpan.On(day));

    public static EarlierReport Month(int year, int month)
    {
        var span = new DateSpan(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
        return new(span, span);
    }

    public static Assessment Assess(Circumstances circumstances, Threshold? threshold = null) =>
        Eligibility.Assess(circumstances, threshold ?? Presets.Usual, Today);

    /// <summary>Cases made up at random, the same ones each time.</summary>
    public static IEnumerable<Assessment> Random(int count)
    {
        var random = new Random(3);
        for (var index = 0; index < count; index++)
        {
            yield return Assess(
                new()
                {
                    Reports = [.. Enumerable.Range(0, random.Next(0, 26)).Select(_ => AnyReport(random))],
                    DangerNow = random.Next(8) == 0,
                    Subject = (Subject)random.Next(4),
                    People = random.Next(3) == 0 ? null : random.Next(7),
                    Ongoing = (Ongoing)random.Next(3),
                    Vulnerable = random.Next(4) == 0,
                    CaseOpen = random.Next(4) == 0,
                },
                Presets.All[random.Next(Presets.All.Count)]);
        }
    }

    private static EarlierReport AnyReport(Random random)
    {
        var happened = Today.AddDays(-random.Next(-20, 500));
        return new(AnySpan(random, happened), AnySpan(random, happened.AddDays(random.Next(-3, 45))))
        {
            To = (ReportedTo)random.Next(4),
            SameProblem = random.Next(10) != 0,
            Anonymous = random.Next(10) == 0,
        };
    }

    private static DateSpan AnySpan(Random random, DateOnly day) => random.Next(6) switch
    {
        0 => DateSpan.Unknown,
        1 => Month(day.Year, day.Month).Happened,
        2 => new(day.AddDays(-random.Next(20)), day.AddDays(random.Next(20))),
        3 when random.Next(4) == 0 => DateSpan.Unknown with { Latest = day },
        3 when random.Next(4) == 0 => DateSpan.Unknown with { Earliest = day },
        _ => DateSpan.On(day),
    };
}
