using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

/// <summary>Today is 21 November 2026: six months that begin with 22 May end today.</summary>
public sealed class RepeatWithinSixMonthsTests
{
    public static TheoryData<string, (string, string)[], bool> Cases => new()
    {
        { "never reported", [("reported-before", "no")], false },
        { "not answered", [], false },
        { "another problem, last week", [("reported-before", "other-problem"), .. Report(1, "2 weeks ago")], false },
        { "the same problem, last week", [("reported-before", "same-problem"), .. Report(1, "2 weeks ago")], true },
        { "the same problem, today", [("reported-before", "same-problem"), .. Report(1, "today")], true },
        { "first day that counts", [("reported-before", "same-problem"), .. Report(1, "22 May 2026")], true },
        { "a day too early", [("reported-before", "same-problem"), .. Report(1, "21 May 2026")], false },
        { "one of two counts", [("reported-before", "same-problem"), .. Report(1, "21 May 2025"), .. Report(2, "1 November 2026")], true },
        { "neither of two counts", [("reported-before", "same-problem"), .. Report(1, "21 May 2025"), .. Report(2, "1 May 2026")], false },
        { "the date is not known", [("reported-before", "same-problem"), .. Report(1, "")], true },
        { "a rough date that is in time", [("reported-before", "same-problem"), .. Report(1, "a couple of weeks ago")], true },
        { "a month of which the last days are in time", [("reported-before", "same-problem"), .. Report(1, "May 2026")], true },
        { "a month that is too early", [("reported-before", "same-problem"), .. Report(1, "April 2026")], false },
        { "since a day that is too early", [("reported-before", "same-problem"), .. Report(1, "since January")], true },
        { "words that have no place", [("reported-before", "same-problem"), .. Report(1, "when he moved in")], true },
        { "a day that is not known", [("reported-before", "same-problem"), .. Report(1, "do not know")], true },
        { "no report is described", [("reported-before", "same-problem")], true },
    };

    [Theory, MemberData(nameof(Cases))]
    public void RepeatWithinSixMonths_OfEarlierReports_CountsFromTheDayOfEach(string described, (string, string)[] given, bool expected)
    {
        foreach (var report in SampleCouncil.Forms.Reports)
            report.RepeatWithinSixMonths(Walk.Through(report.Form, given).Kept, Walk.Today).ShouldBe(expected, described);
    }

    private static (string, string)[] Report(int number, string date) =>
    [
        ("earlier-reports-count", $"{number}"),
        ($"earlier-reports-{number}-told-who", "police"),
        ($"earlier-reports-{number}-told-date", date),
    ];
}
