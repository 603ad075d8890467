using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>An incident counts once, to however many bodies and on however many days it was reported.</summary>
public class SameIncidentTests
{
    [Fact]
    public void Assess_SameIncidentAtThreeAgencies_CountsOnce()
    {
        var circumstances = new Circumstances
        {
            Reports =
            [
                Report("2026-08-03") with { To = ReportedTo.Council },
                Report("2026-08-03") with { To = ReportedTo.Police },
                Report("2026-08-03") with { To = ReportedTo.Landlord },
            ],
        };

        var assessment = circumstances.Assess("Anyborough", "2026-09-09");

        assessment.Outcome.ShouldBe(Outcome.NotMetYet);
        assessment.Counting.ShouldBe(1);
        assessment.MayCount.ShouldBe(0);
        assessment.Verdicts.Select(verdict => (verdict.Why, verdict.SameAs)).ShouldBe(
        [
            (Why.InTime, null),
            (Why.SameIncident, 1),
            (Why.SameIncident, 1),
        ]);
        assessment.Verdicts[1].LastDay.ShouldBeNull();
    }

    [Theory]
    [InlineData(SameDay.OneIncident, Outcome.NotMetYet, 1, 0)]
    [InlineData(SameDay.SeveralIncidents, Outcome.LikelyMet, 3, 0)]
    [InlineData(SameDay.NotKnown, Outcome.OfficerShouldLook, 1, 2)]
    public void Assess_ThreeReportsOfOneDay_CountAsThePersonSays(SameDay told, Outcome outcome, int counting, int mayCount)
    {
        var assessment = (History("2026-08-03", "2026-08-03", "2026-08-03") with { SameDay = told }).Assess("Anyborough", "2026-09-09");
        assessment.Outcome.ShouldBe(outcome);
        assessment.Counting.ShouldBe(counting);
        assessment.MayCount.ShouldBe(mayCount);
    }

    [Fact]
    public void Assess_SeveralIncidentsOfOneDayAndOneOfThatMonth_LeavesTheLastOpen() =>
        (History("2026-08-03", "2026-08-03", "2026-08 > 2026-08-20") with { SameDay = SameDay.SeveralIncidents })
            .Assess("Anyborough", "2026-09-09").Verdicts.Count(verdict => verdict.Why is Why.MayBeSameIncident).ShouldBe(1);

    [Fact]
    public void Assess_ThreeIncidentsAtThreeAgencies_AreEnough() =>
        new Circumstances
        {
            Reports =
            [
                Report("2026-08-03") with { To = ReportedTo.Council },
                Report("2026-08-04") with { To = ReportedTo.Police },
                Report("2026-08-05") with { To = ReportedTo.Landlord },
            ],
        }.Assess("Anyborough", "2026-09-09").Outcome.ShouldBe(Outcome.LikelyMet);

    [Theory]
    [InlineData("2026-08-03 > 2026-08-05, 2026-08-03 > 2026-08-07", 2, "the later report counts for longer")]
    [InlineData("2026-08-03 > 2026-08-07, 2026-08-03 > 2026-08-05", 1, "the later report counts for longer, given first")]
    [InlineData("2026-08-03 > 2026-08-05, 2026-08-03 > 2026-09-03", 1, "one that counts goes before one that may")]
    [InlineData("2026-08-03 > 2026-08-05, 2026-08-03 > 2026-09-05", 1, "one that is too late stays what it is")]
    [InlineData("2026-08-03 > ?, 2026-08-03 > 2026-08-03", 2, "one that counts goes before one that may, given second")]
    [InlineData("2026-08-03 > 2026-08, 2026-08-03 > 2026-08-20..2026-08-31", 2, "the one that was made later in any case")]
    [InlineData("2026-08-03 > 2026-08-05..2026-08-10, 2026-08-03 > 2026-08-05..2026-08-09", 1, "the one that may have been made later")]
    [InlineData("2026-08 > 2026-08-01, 2026-08-01", 2, "the one whose day was told")]
    [InlineData("2026-08-03, 2026-08-03", 1, "the first of two alike")]
    public void Assess_SameIncidentReportedTwice_CountsTheBetterReport(string history, int expected, string because) =>
        HistoryOf(history).Assess("Anyborough", "2026-09-09").Verdicts
            .ShouldHaveSingleItem(verdict => verdict.Counting is not Counting.DoesNotCount)
            .Number.ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-08-03, 2026-08-01..2026-08-05", "1", "2 as 1", "the day that is known lies in the span")]
    [InlineData("2026-08-01..2026-08-05, 2026-08-03", "2", "1 as 2", "whichever was given first")]
    [InlineData("2026-08-03, 2026-08-04..2026-08-06", "1 2", "", "the span begins later")]
    [InlineData("2026-08-01..2026-08-05, 2026-08-05..2026-08-09", "1", "2 as 1", "both may have been on the fifth")]
    [InlineData("2026-08-01..2026-08-05, 2026-08-04..2026-08-09, 2026-08-08..2026-08-12", "1 3", "2 as 1",
        "the first and the last cannot be the same")]
    [InlineData("2026-08-08..2026-08-12, 2026-08-04..2026-08-09, 2026-08-01..2026-08-05", "1 3", "2 as 3", "in any order")]
    [InlineData("2026-08-01..2026-08-05, 2026-08-03..2026-08-05", "2", "1 as 2", "of two that end together the clearer one counts")]
    [InlineData("2026-08 > 2026-08-03, 2026-08-10", "1 2", "", "what was reported on the third did not happen on the tenth")]
    [InlineData("2026-08 > 2026-08-03, 2026-08 > 2026-08-20", "1", "2 as 1", "both may have been before the third")]
    public void Assess_PerhapsTheSameIncident_MayCount(string history, string counting, string same, string because)
    {
        var verdicts = HistoryOf(history).Assess("Anyborough", "2026-09-09").Verdicts;

        Line(verdicts.Where(verdict => verdict.Why is Why.InTime).Select(verdict => $"{verdict.Number}")).ShouldBe(counting, because);
        Line(verdicts.Where(verdict => verdict.Why is Why.MayBeSameIncident).Select(verdict => $"{verdict.Number} as {verdict.SameAs}"))
            .ShouldBe(same, because);
        verdicts.ShouldAllBe(verdict => verdict.LastDay != null);
    }

    [Fact]
    public void Assess_ThreeReportsThatMayBeOneIncident_LeavesItToAnOfficer()
    {
        var assessment = History("2026-08", "2026-08", "2026-08").Assess("Anyborough", "2026-09-09");

        assessment.Outcome.ShouldBe(Outcome.OfficerShouldLook);
        (assessment.Counting, assessment.MayCount).ShouldBe((1, 2));
    }

    [Fact]
    public void Assess_SameDayButOneOfAnotherProblem_CountsTheProblemsOwn() =>
        new Circumstances { Reports = [Report("2026-08-03") with { SameProblem = false }, Report("2026-08-03")] }
            .Assess("Anyborough", "2026-09-09").Verdicts.Select(verdict => verdict.Why).ShouldBe([Why.AnotherProblem, Why.InTime]);

    private static string Line(IEnumerable<string> words) => string.Join(' ', words);
}

file static class Items
{
    public static Verdict ShouldHaveSingleItem(this IEnumerable<Verdict> verdicts, Func<Verdict, bool> where) =>
        verdicts.Where(where).ShouldHaveSingleItem();
}
