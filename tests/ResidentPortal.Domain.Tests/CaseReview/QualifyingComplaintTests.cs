using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>One report by itself: section 104(11) of the 2014 Act, with a day's grace in which a person looks.</summary>
public class QualifyingComplaintTests
{
    [Theory]
    [InlineData("2026-03-10", "2026-04-09", Why.InTime, "the last day of a month that begins with 10 March")]
    [InlineData("2026-03-10", "2026-04-10", Why.OneDayOut, "a day late")]
    [InlineData("2026-03-10", "2026-04-11", Why.ReportedTooLate, "two days late")]
    [InlineData("2026-01-31", "2026-02-28", Why.InTime, "no 31 February: its last day")]
    [InlineData("2026-01-31", "2026-03-01", Why.OneDayOut, "a day after the end of February")]
    [InlineData("2026-01-31", "2026-03-02", Why.ReportedTooLate, "two days after the end of February")]
    [InlineData("2024-01-31", "2024-02-29", Why.InTime, "the leap day")]
    [InlineData("2024-01-31", "2024-03-01", Why.OneDayOut, "a day after the leap day")]
    [InlineData("2024-02-29", "2024-03-28", Why.InTime, "from the leap day")]
    [InlineData("2024-02-29", "2024-03-29", Why.OneDayOut, "the date that corresponds to the leap day is one too late")]
    [InlineData("2026-03-10", "2026-03-10", Why.InTime, "reported on the day itself")]
    [InlineData("2026-03-10", "2026-03-09", Why.Impossible, "reported before it happened")]
    public void Assess_ReportAfterTheBehaviour_CountsForAMonth(string happened, string reported, Why expected, string because) =>
        History($"{happened} > {reported}").Assess("Anyborough", reported).Verdicts.ShouldHaveSingleItem().Why.ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-03-10", "2026-09-09", Why.InTime, "2026-09-09", "the last day of six months that begin with 10 March")]
    [InlineData("2026-03-10", "2026-09-10", Why.OneDayOut, "2026-09-09", "a day late")]
    [InlineData("2026-03-10", "2026-09-11", Why.TooLongAgo, "2026-09-09", "two days late")]
    [InlineData("2025-08-31", "2026-02-28", Why.InTime, "2026-02-28", "no 31 February: its last day")]
    [InlineData("2025-08-31", "2026-03-01", Why.OneDayOut, "2026-02-28", "a day after the end of February")]
    [InlineData("2025-08-31", "2026-03-02", Why.TooLongAgo, "2026-02-28", "two days after the end of February")]
    [InlineData("2023-08-31", "2024-02-29", Why.InTime, "2024-02-29", "the leap day")]
    [InlineData("2024-02-29", "2024-08-28", Why.InTime, "2024-08-28", "from the leap day")]
    [InlineData("2024-02-29", "2024-08-29", Why.OneDayOut, "2024-08-28", "the date that corresponds to the leap day is one too late")]
    [InlineData("2026-03-10", "2026-03-10", Why.InTime, "2026-09-09", "applied on the day of the report")]
    public void Assess_ApplicationAfterTheReport_CountsForSixMonths(string reported, string today, Why expected, string lastDay,
        string because)
    {
        var verdict = History(reported).Assess("Anyborough", today).Verdicts.ShouldHaveSingleItem();

        verdict.Why.ShouldBe(expected, because);
        verdict.LastDay.ShouldBe(Date(lastDay), because);
    }

    [Theory]
    [InlineData("2026-09-10", "reported tomorrow")]
    [InlineData("2026-09-10 > 2026-09-12", "happened and reported in the future")]
    [InlineData("2026-08-05..2026-08-03 > 2026-08-10", "the ends of the span the wrong way round")]
    [InlineData("2026-08-01 > 2026-08-05..2026-08-03", "those of the day of the report too")]
    [InlineData("2026-10 > 2026-10", "a month that has not begun")]
    [InlineData("2026-08 > 2026-07", "reported in the month before")]
    [InlineData("2026-09-10 > 2026-09-01", "reported before a day that is still to come")]
    public void Assess_ImpossibleDates_DoNotCount(string told, string because)
    {
        var verdict = History(told).Assess("Anyborough", "2026-09-09").Verdicts.ShouldHaveSingleItem();

        verdict.Why.ShouldBe(Why.Impossible, because);
        verdict.Counting.ShouldBe(Counting.DoesNotCount);
        verdict.LastDay.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-06 > 2026-06", Why.InTime, "2026-11-30", "every day of June is in time for every other")]
    [InlineData("2026-06 > 2026-07-15", Why.DatesUnclear, "2027-01-14", "in time from 15 June on only")]
    [InlineData("2026-06 > 2026-06-01", Why.InTime, "2026-11-30", "it can only have happened on 1 June")]
    [InlineData("2026-06-20..2026-06-30 > 2026-07-19", Why.InTime, "2027-01-18", "the earliest day is still in time")]
    [InlineData("2026-06-19..2026-06-30 > 2026-07-19", Why.DatesUnclear, "2027-01-18", "the earliest day is not")]
    [InlineData("2026-06-10 > 2026-07", Why.DatesUnclear, "2027-01-09", "in time on the first days of July, with a day's grace")]
    [InlineData("2026-05-31 > 2026-07", Why.DatesUnclear, "2026-12-31", "in time for a person to look on 1 July only")]
    [InlineData("2026-05-30 > 2026-07", Why.ReportedTooLate, null, "no day of July is in time, not even with grace")]
    [InlineData("2026-05 > 2026-07-02", Why.ReportedTooLate, null, "no day of May is near enough to 2 July")]
    [InlineData("? > 2026-07-15", Why.DatesUnclear, "2027-01-14", "it may have happened soon enough before")]
    [InlineData("2026-07-15 > ?", Why.DatesUnclear, null, "it may have been reported soon enough after")]
    [InlineData("2026-08-11 > ?", Why.InTime, "2027-02-10", "whenever it was reported since, that was soon enough")]
    [InlineData("2026-08-10 > ?", Why.InTime, "2027-02-09", "it may have been reported today, on the last day")]
    [InlineData("2026-08-09 > ?", Why.DatesUnclear, null, "if it was reported today, that was a day late")]
    [InlineData("? > ?", Why.DatesUnclear, null, "nothing is known")]
    [InlineData("2026-03 > 2026-03", Why.DatesUnclear, "2026-09-30", "in the window from 10 March on only")]
    [InlineData("2026-02-20..2026-03-08", Why.TooLongAgo, "2026-09-07", "the latest day is two days out")]
    [InlineData("2026-02-20..2026-03-09", Why.DatesUnclear, "2026-09-08", "the latest day is one day out, which a person looks at")]
    [InlineData("2026-01-05 > ?", Why.TooLongAgo, null, "whenever it was reported in time, that is too long ago")]
    [InlineData("2026-09 > 2026-09", Why.InTime, "2027-02-28", "the days to come are left out")]
    public void Assess_DatesNotExact_CountWhereEveryDayWould(string told, Why expected, string? lastDay, string because)
    {
        var verdict = History(told).Assess("Anyborough", "2026-09-09").Verdicts.ShouldHaveSingleItem();

        verdict.Why.ShouldBe(expected, because);
        verdict.LastDay.ShouldBe(lastDay is null ? null : Date(lastDay), because);
    }

    [Fact]
    public void Assess_AnotherProblem_DoesNotCount() =>
        new Circumstances { Reports = [Report("2026-09-01") with { SameProblem = false }] }
            .Assess("Anyborough", "2026-09-09").Verdicts.ShouldHaveSingleItem().Why.ShouldBe(Why.AnotherProblem);

    [Theory]
    [InlineData("Anyborough", Why.InTime)]
    [InlineData("Camden", Why.Anonymous)]
    public void Assess_AnonymousReport_CountsAsTheAreaSays(string area, Why expected) =>
        new Circumstances { Reports = [Report("2026-09-01") with { Anonymous = true }] }
            .Assess(area, "2026-09-09").Verdicts.ShouldHaveSingleItem().Why.ShouldBe(expected);

    [Theory]
    [InlineData(Why.InTime, Counting.Counts)]
    [InlineData(Why.DatesUnclear, Counting.MayCount)]
    [InlineData(Why.OneDayOut, Counting.MayCount)]
    [InlineData(Why.MayBeSameIncident, Counting.MayCount)]
    [InlineData(Why.SameIncident, Counting.DoesNotCount)]
    [InlineData(Why.ReportedTooLate, Counting.DoesNotCount)]
    [InlineData(Why.TooLongAgo, Counting.DoesNotCount)]
    [InlineData(Why.OutsideFirstWindow, Counting.DoesNotCount)]
    [InlineData(Why.AnotherProblem, Counting.DoesNotCount)]
    [InlineData(Why.Anonymous, Counting.DoesNotCount)]
    [InlineData(Why.Impossible, Counting.DoesNotCount)]
    public void Counting_OfEachWhy_IsSaid(Why why, Counting expected) =>
        new Verdict(1, Report("2026-09-01"), why).Counting.ShouldBe(expected);
}
