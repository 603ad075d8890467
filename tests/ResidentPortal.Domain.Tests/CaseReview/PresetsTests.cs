using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>The same history under the rules of two areas: each difference that an area's procedure makes, on 9 September 2026.</summary>
public class PresetsTests
{
    private static readonly Circumstances Three = History("2026-05-04", "2026-06-20", "2026-07-30");

    public static TheoryData<Case> Differences => new(
        new Case("anonymous reports do not count", "Camden", Named(3) with
        { Reports = [.. Named(2).Reports, Report("2026-08-04") with { Anonymous = true }] }, Outcome.NotMetYet, Outcome.LikelyMet),
        new("the last incident was over a month ago", "Islington", Three, Outcome.OfficerShouldLook, Outcome.LikelyMet),
        new("three in the six months from the first, the last of them not long ago", "Ealing",
            History("2026-01-10", "2026-05-04", "2026-06-20"), Outcome.LikelyMet, Outcome.NotMetYet),
        new("none of three in the last month", "Birmingham", Three, Outcome.OfficerShouldLook, Outcome.LikelyMet),
        new("one report, with hate behind it", "Birmingham", History("2026-09-01") with { Subject = Subject.AntiSocialBehaviourAndHate },
            Outcome.LikelyMet, Outcome.NotMetYet),
        new("one report of hate crime", "Birmingham", History("2026-09-01") with { Subject = Subject.HateCrimeOnly }, Outcome.LikelyMet,
            Outcome.AnotherRouteIsBetter),
        new("one report, with hate behind it", "Hammersmith and Fulham",
            History("2026-07-01") with { Subject = Subject.AntiSocialBehaviourAndHate }, Outcome.LikelyMet, Outcome.NotMetYet),
        new("one report of hate crime", "Hammersmith and Fulham", History("2026-07-01") with { Subject = Subject.HateCrimeOnly },
            Outcome.LikelyMet, Outcome.AnotherRouteIsBetter),
        new("a month of 31 days is one day longer than 30", "North Kesteven",
            History("2026-05-04 > 2026-06-03", "2026-06-20", "2026-07-30"), Outcome.OfficerShouldLook, Outcome.LikelyMet),
        new("and February shorter", "North Kesteven", History("2026-02-28 > 2026-03-29", "2026-06-20", "2026-07-30"), Outcome.LikelyMet,
            Outcome.NotMetYet),
        new("three people", "Watford", Named(2) with { People = 3 }, Outcome.LikelyMet, Outcome.NotMetYet),
        new("a report after nine days", "Horsham", History("2026-05-04 > 2026-05-12", "2026-06-20", "2026-07-30"), Outcome.NotMetYet,
            Outcome.LikelyMet),
        new("a report after eight days", "Horsham", History("2026-05-04 > 2026-05-11", "2026-06-20", "2026-07-30"),
            Outcome.OfficerShouldLook, Outcome.LikelyMet),
        new("a case that is still open", "Haringey", Three with { CaseOpen = true }, Outcome.OfficerShouldLook, Outcome.LikelyMet));

    public static TheoryData<Case> Likenesses => new(
        new Case("an anonymous report that is not needed", "Camden", Three with
        { Reports = [.. Three.Reports, Report("2026-08-04") with { Anonymous = true }] }, Outcome.LikelyMet, Outcome.LikelyMet),
        new("no report of hate crime", "Hammersmith and Fulham", new() { Subject = Subject.HateCrimeOnly }, Outcome.AnotherRouteIsBetter,
            Outcome.AnotherRouteIsBetter),
        new("five people", "Camden", Named(1) with { People = 5 }, Outcome.LikelyMet, Outcome.LikelyMet),
        new("the last incident a month ago to the day", "Islington", History("2026-05-04", "2026-06-20", "2026-08-10"), Outcome.LikelyMet,
            Outcome.LikelyMet),
        new("old incidents, but it goes on", "Islington", Three with { Ongoing = Ongoing.Yes }, Outcome.LikelyMet, Outcome.LikelyMet),
        new("a last incident of this month that was reported anonymously", "Islington", Three with
        { Reports = [.. Three.Reports, Report("2026-09-04") with { Anonymous = true }] }, Outcome.LikelyMet, Outcome.LikelyMet),
        new("two reports", "Islington", Named(2), Outcome.NotMetYet, Outcome.NotMetYet),
        new("three in the last six months", "Ealing", Three, Outcome.LikelyMet, Outcome.LikelyMet),
        new("one of three in the last month", "Birmingham", History("2026-05-04", "2026-06-20", "2026-08-10"), Outcome.LikelyMet,
            Outcome.LikelyMet),
        new("three reports", "Hammersmith and Fulham", Three, Outcome.LikelyMet, Outcome.LikelyMet),
        new("two reports without hate", "Hammersmith and Fulham", Named(2), Outcome.NotMetYet, Outcome.NotMetYet),
        new("a complaint about service", "Hammersmith and Fulham", Named(2) with { Subject = Subject.ComplaintAboutService },
            Outcome.AnotherRouteIsBetter, Outcome.AnotherRouteIsBetter),
        new("reported on the thirtieth day", "North Kesteven", History("2026-05-04 > 2026-06-02", "2026-06-20", "2026-07-30"),
            Outcome.LikelyMet, Outcome.LikelyMet),
        new("two people", "Watford", Named(2) with { People = 2 }, Outcome.NotMetYet, Outcome.NotMetYet),
        new("reported on the seventh day", "Horsham", History("2026-05-04 > 2026-05-10", "2026-06-20", "2026-07-30"), Outcome.LikelyMet,
            Outcome.LikelyMet),
        new("every case is closed", "Haringey", Three, Outcome.LikelyMet, Outcome.LikelyMet),
        new("a case is open, and there are too few reports", "Haringey", Named(2) with { CaseOpen = true }, Outcome.NotMetYet,
            Outcome.NotMetYet));

    [Theory]
    [MemberData(nameof(Differences))]
    public void Assess_WhereAnAreaDiffers_DiffersFromTheUsual(Case told)
    {
        told.There.ShouldNotBe(told.InTheUsual);
        told.ShouldHold();
    }

    [Theory]
    [MemberData(nameof(Likenesses))]
    public void Assess_WhereAnAreaDoesNotDiffer_IsAsUsual(Case told) => told.ShouldHold();

    [Fact]
    public void Differences_OfEveryPreset_AreShown() =>
        Presets.All.Select(preset => preset.Area).ShouldBe(["Anyborough", .. Differences.Select(row => row.Data.Area).Distinct()]);

    [Fact]
    public void Find_Area_KnowsItInAnyCase()
    {
        Presets.Find("ANYBOROUGH").ShouldBeSameAs(Presets.Usual);
        Presets.Find("Anyborough ").ShouldBeNull();
    }

    [Fact]
    public void All_SettingsOfAPreset_KeepToTheAct()
    {
        Presets.All.ShouldAllBe(preset => preset.MinimumComplaints == 3 && preset.WindowMonths == 6);
        Presets.All.ShouldAllBe(preset => preset.EffectiveFrom == new DateOnly(2014, 10, 20));
        Presets.Usual.DistinctPeople.ShouldBe(5);
        Presets.Usual.ReportWithin.ToString().ShouldBe("1 month");
    }

    [Fact]
    public void Assess_BelowTheThreshold_NamesWhoMayGrantItAllTheSame() =>
        Named(2).Assess("North Kesteven", "2026-09-09").Threshold.DiscretionOf.ShouldBe("a senior manager");

    [Theory]
    [InlineData("Islington", "LastIncidentTooLongAgo: 1 2 3")]
    [InlineData("Birmingham", "LastIncidentTooLongAgo: 1 2 3")]
    public void Assess_LastIncidentTooLongAgo_SaysSoOnTheAreasAuthority(string area, string expected)
    {
        var reason = Three.Assess(area, "2026-09-09").Reasons[^1];

        $"{reason.Ground}: {string.Join(' ', reason.Reports)}".ShouldBe(expected);
        reason.Source.ShouldBe($"{area} case review procedure, ASB Act 2014 s104(2)");
    }

    [Fact]
    public void Assess_TooFewReportsThatAreOldToo_SpeaksOnlyOfTheirNumber() =>
        History("2026-05-04", "2026-06-20")
            .Assess("Islington", "2026-09-09").Reasons.ShouldHaveSingleItem().Ground.ShouldBe(Ground.TooFewReports);

    [Fact]
    public void Assess_CaseMustBeClosed_SaysSoAndNotThatItIsOnlyAWarning()
    {
        var assessment = (Three with { CaseOpen = true }).Assess("Haringey", "2026-09-09");

        assessment.Reasons.Select(reason => reason.Ground).ShouldBe([Ground.EnoughReports, Ground.CaseMustBeClosed]);
        assessment.Reasons[^1].Source.ShouldBe("Haringey case review procedure, ASB Act 2014 s104(2)");
    }

    private static Circumstances Named(int reports) => new() { Reports = [.. Three.Reports.Take(reports)] };

    public sealed record Case(string Because, string Area, Circumstances Circumstances, Outcome There, Outcome InTheUsual)
    {
        public override string ToString() => $"{Area}: {Because}";

        internal void ShouldHold()
        {
            Circumstances.Assess(Area, "2026-09-09").Outcome.ShouldBe(There, $"{this}");
            Circumstances.Assess("Anyborough", "2026-09-09").Outcome.ShouldBe(InTheUsual, $"Anyborough, for: {this}");
        }
    }
}
