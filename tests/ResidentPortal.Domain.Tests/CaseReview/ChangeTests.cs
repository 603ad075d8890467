using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>The dates that matter, and what would change the outcome. On 9 September 2026.</summary>
public class ChangeTests
{
    [Theory]
    [InlineData("Anyborough", "", 3, null, "nothing counts yet")]
    [InlineData("Anyborough", "2026-06-20, 2026-05-04", 1, "2026-11-03", "one more while the older of two counts")]
    [InlineData("Anyborough", "2026-05-04", 2, "2026-11-03", "two more")]
    [InlineData("Anyborough", "2026-03-10", 2, "2026-09-09", "two more today, the last day of the only one")]
    [InlineData("Anyborough", "2026-05-04, 2026-06-20, 2026-03-09", 1, "2026-11-03", "one that ran out yesterday is not relied on")]
    [InlineData("Anyborough", "2026-05-04, 2026-05-04 > 2026-05-08", 2, "2026-11-07", "of one incident the later report counts")]
    [InlineData("Anyborough", "2026-05, 2026-06-20", 1, "2026-10-31", "an unclear date is taken for its earliest day")]
    [InlineData("Islington", "2026-05-04, 2026-06-20, 2026-07-30", 1, "2026-11-03", "enough, but the last too long ago: a new one")]
    [InlineData("Islington", "2026-05-04, 2026-06-20, 2026-07-01, 2026-07-30", 1, "2026-12-19",
        "more than enough: while three of them count")]
    public void Assess_NotMet_SaysHowManyMoreAndByWhen(string area, string history, int more, string? by, string because)
    {
        var assessment = HistoryOf(history).Assess(area, "2026-09-09");

        var change = assessment.Change.ShouldNotBeNull(because);
        change.MoreReports.ShouldBe(more, because);
        change.By.ShouldBe(by is null ? null : Date(by), because);
        assessment.ApplyBy.ShouldBeNull();
        assessment.Closes.ShouldBe(change.By);
    }

    [Theory]
    [InlineData("Anyborough", null, null, "how many is not known")]
    [InlineData("Anyborough", 0, 5, "nobody yet")]
    [InlineData("Anyborough", 4, 1, "one short")]
    [InlineData("Watford", 2, 1, "one short of three")]
    [InlineData("Horsham", 4, null, "no such rule")]
    public void Assess_NotMet_SaysHowManyMorePeople(string area, int? people, int? more, string because) =>
        (History("2026-05-04") with { People = people })
            .Assess(area, "2026-09-09").Change.ShouldNotBeNull().MorePeople.ShouldBe(more, because);

    [Theory]
    [InlineData("Anyborough", "2026-05-04, 2026-06-20, 2026-08-30", "2026-11-03", "while the oldest of three counts")]
    [InlineData("Anyborough", "2026-05-04, 2026-06-20, 2026-08-30, 2026-04-01", "2026-11-03", "the oldest of four is not needed")]
    [InlineData("Anyborough", "2026-04-01, 2026-06-20, 2026-08-30, 2026-07-30", "2026-12-19", "in any order")]
    [InlineData("Islington", "2026-05-04, 2026-06-20, 2026-08-30", "2026-09-29", "while the last incident is near enough")]
    [InlineData("Islington", "2026-05-04, 2026-06-20, 2026-08-30, 2026-08-12 > 2026-09-09", "2026-09-29",
        "the last incident, not the last report")]
    [InlineData("Islington", "2026-03-12, 2026-06-20, 2026-08-30", "2026-09-11",
        "while the oldest counts, though the last incident is near enough for longer")]
    [InlineData("Hammersmith and Fulham", "2026-05-04, 2026-06-20, 2026-08-30", "2026-11-03", "three, where no hate is behind it")]
    public void Assess_LikelyMet_SaysByWhenToApply(string area, string history, string expected, string because)
    {
        var assessment = HistoryOf(history).Assess(area, "2026-09-09");

        assessment.ApplyBy.ShouldBe(Date(expected), because);
        assessment.Closes.ShouldBe(Date(expected), because);
        assessment.Change.ShouldBeNull();
    }

    [Fact]
    public void Assess_StillGoingOn_HasNoLastIncident() =>
        (History("2026-05-04", "2026-06-20", "2026-08-30") with { Ongoing = Ongoing.Yes })
            .Assess("Islington", "2026-09-09").ApplyBy.ShouldBe(Date("2026-11-03"));

    [Fact]
    public void Assess_EnoughPeopleOnly_IsUntilTheFirstReportThatIsKnownLeavesTheWindow()
    {
        var assessment = (History("2026-05-04", "2026-06-20") with { People = 5 }).Assess("Anyborough", "2026-09-09");

        assessment.Outcome.ShouldBe(Outcome.LikelyMet);
        assessment.ApplyBy.ShouldBe(Date("2026-11-03"));
        assessment.Closes.ShouldBe(Date("2026-11-03"));
        new Circumstances { People = 5 }.Assess("Anyborough", "2026-09-09").ApplyBy.ShouldBeNull("no day is known");
    }

    [Fact]
    public void Assess_CaseMustBeClosed_NeedsNoMoreReports() =>
        (History("2026-05-04", "2026-06-20", "2026-08-30") with { CaseOpen = true }).Assess("Haringey", "2026-09-09").Change
            .ShouldBe(new Change(0, Date("2026-11-03"), null));

    [Fact]
    public void Assess_EnoughPeopleButLastIncidentTooLongAgo_NeedsANewOne()
    {
        var threshold = Presets.Usual with { LastIncidentWithinMonths = 1 };

        var assessment = Eligibility.Assess(History("2026-05-04") with { People = 6 }, threshold, Date("2026-09-09"));

        assessment.Outcome.ShouldBe(Outcome.OfficerShouldLook);
        assessment.Change.ShouldBe(new Change(1, null, 0));
        assessment.Reasons.Select(reason => reason.Ground).ShouldBe([Ground.EnoughPeople, Ground.LastIncidentTooLongAgo]);
    }

    [Fact]
    public void Assess_FewerComplaintsAreEnough_SaysSo()
    {
        var assessment =
            Eligibility.Assess(History("2026-05-04"), Presets.Usual with { MinimumComplaints = 2, HateMinimum = 3 }, Date("2026-09-09"));

        assessment.Needed.ShouldBe(2);
        assessment.Change.ShouldBe(new Change(1, Date("2026-11-03"), null));
    }

    [Theory]
    [InlineData(Subject.AntiSocialBehaviour, 2)]
    [InlineData(Subject.ComplaintAboutService, 2)]
    [InlineData(Subject.AntiSocialBehaviourAndHate, 1)]
    [InlineData(Subject.HateCrimeOnly, 1)]
    public void Needed_Subject_IsFewerForHateOnly(Subject subject, int expected)
    {
        (Presets.Usual with { MinimumComplaints = 2, HateMinimum = 1 }).Needed(subject).ShouldBe(expected);
        (Presets.Usual with { MinimumComplaints = 2, HateMinimum = 3 }).Needed(subject).ShouldBe(2, "never more than without hate");
    }
}
