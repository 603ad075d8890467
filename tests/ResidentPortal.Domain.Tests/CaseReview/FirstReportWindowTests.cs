using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>Areas that count forward from the first report (Ealing).</summary>
public class FirstReportWindowTests
{
    [Theory]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-09", "2026-07-09", Outcome.LikelyMet,
        "the last on the last day of six months from the first")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-10", "2026-07-10", Outcome.OfficerShouldLook, "the last a day out")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-11", "2026-07-11", Outcome.NotMetYet, "the last two days out")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-09", "2027-01-08", Outcome.LikelyMet,
        "applied for on the last day of six months from the last")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-09", "2027-01-09", Outcome.OfficerShouldLook, "applied for a day late")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-09", "2027-01-10", Outcome.NotMetYet, "applied for two days late")]
    [InlineData("2025-01-10, 2026-04-01, 2026-05-09, 2026-09-09", "2026-09-09", Outcome.LikelyMet,
        "the first may be any but the first of all")]
    [InlineData("2026-01-10, 2026-02-10, 2026-03-10, 2026-09-09", "2026-09-09", Outcome.LikelyMet, "the last need not belong")]
    [InlineData("2026-06, 2026-06-10, 2026-12-08", "2026-12-09", Outcome.OfficerShouldLook, "if the first was made late in June")]
    [InlineData("2026-06, 2026-07-10, 2026-12-30", "2026-12-30", Outcome.OfficerShouldLook,
        "if the first was made on 30 June, with a day's grace")]
    [InlineData("2026-06, 2026-07-10, 2026-12-31", "2026-12-31", Outcome.NotMetYet, "not even if the first was made on 30 June")]
    [InlineData("2026-06, 2026-07, 2026-08", "2026-12-31", Outcome.LikelyMet, "months that are all near enough")]
    [InlineData("?, ?, ?", "2026-12-31", Outcome.OfficerShouldLook, "no date is remembered")]
    [InlineData("2026-01-10, 2026-04-01, ?", "2026-06-01", Outcome.OfficerShouldLook, "one date is not remembered")]
    [InlineData("2026-01-10, 2026-04-01, 2026-05-20 > 2026-07", "2026-08-01", Outcome.NotMetYet, "July is too late for 20 May")]
    public void Assess_ThreeReports_CountForwardFromTheFirst(string history, string today, Outcome expected, string because) =>
        HistoryOf(history).Assess("Ealing", today).Outcome.ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-09", "2026-07-20", "InTime 2027-01-08, InTime 2027-01-08, InTime 2027-01-08",
        "all until the window of the last ends")]
    [InlineData("2026-01-10, 2026-02-10, 2026-03-10, 2026-08-20", "2026-08-20",
        "InTime 2026-09-09, InTime 2026-09-09, InTime 2026-09-09, OutsideFirstWindow", "the last outside")]
    [InlineData("2026-01-10, 2026-02-10, 2026-03-10, 2026-08-10, 2026-08-11", "2026-08-20",
        "OutsideFirstWindow, OutsideFirstWindow, InTime 2027-02-10, InTime 2027-02-10, InTime 2027-02-10",
        "the way that leaves longest to apply")]
    [InlineData("2026-01-10, 2026-04-01, 2026-07-10", "2026-07-10", "InTime 2026-09-30, InTime 2026-09-30, OneDayOut 2026-09-30",
        "the last a day out")]
    [InlineData("2026-01-10, 2026-02-01", "2026-08-01", "OneDayOut 2026-07-31, OneDayOut 2026-07-31",
        "the last ran out yesterday, and with it all")]
    [InlineData("2026-01-10, 2026-02-01", "2026-08-02", "TooLongAgo 2026-07-31, TooLongAgo 2026-07-31",
        "the last ran out the day before yesterday")]
    [InlineData("2026-01-10, 2026-02-01..2026-02-03", "2026-08-01", "DatesUnclear 2026-08-02, DatesUnclear 2026-08-02",
        "the last may have run out")]
    [InlineData("2026-01-10, ?", "2026-05-01", "InTime 2026-07-09, DatesUnclear", "of a date that is not remembered no last day is said")]
    [InlineData("2026-01-10, 2026-02-10, 2026-03-10, 2026-04-10", "2026-07-20",
        "InTime 2026-10-09, InTime 2026-10-09, InTime 2026-10-09, InTime 2026-10-09",
        "enough: all that belong, though no new one could join the first")]
    [InlineData("2025-01-10 > 2025-06-10, 2026-01-10", "2026-02-01", "ReportedTooLate, InTime 2026-07-09",
        "what cannot count keeps its own reason")]
    [InlineData("2026-06-10, 2026-07-10, 2026-12-05..2026-12-15", "2026-12-20",
        "InTime 2027-01-09, InTime 2027-01-09, DatesUnclear 2027-01-09", "the last may lie inside")]
    [InlineData("2026-01-10, 2026-04-20 > ?", "2026-05-01", "InTime 2026-10-19, InTime 2026-10-19",
        "unless every day that it can have been is in time")]
    [InlineData("2026-01-10 > 2026-02-10, ?", "2026-05-01", "OneDayOut 2026-10-31, DatesUnclear", "it may have been made today")]
    public void Assess_Reports_HaveOneLastDayTogether(string history, string today, string expected, string because) =>
        string.Join(", ", HistoryOf(history)
            .Assess("Ealing", today).Verdicts.Select(verdict => $"{verdict.Why} {verdict.LastDay:yyyy-MM-dd}".Trim()))
            .ShouldBe(expected, because);

    [Fact]
    public void Assess_WindowOfTheFirstIsOver_BuildsOnTheReportsThatANewOneCanJoin()
    {
        var assessment = History("2026-01-10", "2026-02-20").Assess("Ealing", "2026-08-01");

        assessment.Change.ShouldBe(new Change(2, Date("2026-08-19"), null));
        assessment.Verdicts[0].Why.ShouldBe(Why.OutsideFirstWindow);
        assessment.Verdicts[0].LastDay.ShouldBeNull();
    }

    [Fact]
    public void Assess_PerhapsEnoughInAWindowThatIsOver_StillSaysWhatIsFewestFromNow()
    {
        var assessment = History("2084-04-12", "2084-05-27", "2084-05-28", "2084-11-28").Assess("Ealing", "2084-11-28");

        assessment.Outcome.ShouldBe(Outcome.OfficerShouldLook);
        assessment.Change.ShouldBe(new Change(2, Date("2085-05-27"), null));
    }

    [Fact]
    public void Assess_NothingToJoin_StartsAnew() =>
        History("2026-01-10", "2026-02-01", "2026-02-20 > 2026-05-30")
            .Assess("Ealing", "2026-08-01").Change.ShouldBe(new Change(3, null, null));

    [Fact]
    public void Assess_OnlyReportsThatCannotCount_SaysWhy() =>
        History("2026-02-20 > 2026-05-30").Assess("Ealing", "2026-08-01").Verdicts.ShouldHaveSingleItem().Why.ShouldBe(Why.ReportedTooLate);
}
