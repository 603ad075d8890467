using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.CaseReview.Told;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>
/// What somebody tells, and the outcome with its reasons, their sources and the reports that they rest on. Anyborough, on 9 September 2026.
/// </summary>
public class OutcomeTests
{
    private const string Procedure = "Anyborough case review procedure, ASB Act 2014 s104(2)";
    private const string Qualifying = "ASB Act 2014 s104(4) and (11)";
    private const string Judgement = "ASB Act 2014 s104(5)";
    private const string Guidance = "Home Office statutory guidance to the ASB Act 2014";

    private static readonly Circumstances Three = History("2026-05-04", "2026-06-20", "2026-08-30");
    private static readonly Circumstances Two = History("2026-05-04", "2026-08-30");

    public static TheoryData<Case> LikelyMet => new(
        new Case("three reports in six months", Three, $"EnoughReports ({Qualifying}): 1 2 3"),
        new("four, of which one is too old", History("2026-01-04", "2026-05-04", "2026-06-20", "2026-08-30"),
            $"EnoughReports ({Qualifying}): 2 3 4"),
        new("the reports need not be in order", History("2026-08-30", "2026-01-04", "2026-05-04", "2026-06-20"),
            $"EnoughReports ({Qualifying}): 1 3 4"),
        new("five people, though nobody lists a report", new() { People = 5 }, $"EnoughPeople ({Procedure}):"),
        new("five people and two reports", Two with { People = 5 }, $"EnoughPeople ({Procedure}):"),
        new("five people and three reports", Three with { People = 5 },
            $"EnoughPeople ({Procedure}): | EnoughReports ({Qualifying}): 1 2 3"),
        new("six people and perhaps three reports", History("2026-05-04", "2026-06-20", "?") with { People = 6 },
            $"EnoughPeople ({Procedure}): | PerhapsEnoughReports ({Qualifying}): 1 2 3"),
        new("a case that is still open is only a warning", Three with { CaseOpen = true },
            $"EnoughReports ({Qualifying}): 1 2 3 | CaseStillOpen ({Guidance}):"),
        new("going on and a vulnerable victim", Three with { Ongoing = Ongoing.Yes, Vulnerable = true },
            $"EnoughReports ({Qualifying}): 1 2 3 | StillGoingOn ({Judgement}): | Vulnerable ({Judgement}):"),
        new("it has stopped", Three with { Ongoing = Ongoing.Stopped }, $"EnoughReports ({Qualifying}): 1 2 3"),
        new("anti-social behaviour with hate behind it", Three with { Subject = Subject.AntiSocialBehaviourAndHate },
            $"EnoughReports ({Qualifying}): 1 2 3"),
        new("months that are known are as good as days", History("2026-05", "2026-06", "2026-08"), $"EnoughReports ({Qualifying}): 1 2 3"));

    public static TheoryData<Case> NotMetYet => new(
        new Case("nothing was reported", new(), "NoReports (ASB Act 2014 s104(4)):"),
        new("nothing was reported, though it goes on", new() { Ongoing = Ongoing.Yes, Vulnerable = true, People = 0 },
            $"NoReports (ASB Act 2014 s104(4)): | StillGoingOn ({Judgement}): | Vulnerable ({Judgement}):"),
        new("two reports", Two, $"TooFewReports ({Qualifying}): 1 2"),
        new("two reports, and four people", Two with { People = 4 }, $"TooFewReports ({Qualifying}): 1 2"),
        new("two reports, and it has stopped", Two with { Ongoing = Ongoing.Stopped }, $"TooFewReports ({Qualifying}): 1 2"),
        new("three reports of two incidents", History("2026-05-04", "2026-08-30", "2026-08-30"), $"TooFewReports ({Qualifying}): 1 2"),
        new("three reports, one long ago", History("2026-02-04", "2026-05-04", "2026-08-30"), $"TooFewReports ({Qualifying}): 2 3"),
        new("one that counts and one that may", History("2026-05-04", "?"), $"TooFewReports ({Qualifying}): 1 2"),
        new("only another problem goes on", new() { Reports = [Report("2026-08-30") with { SameProblem = false }], Ongoing = Ongoing.Yes },
            $"TooFewReports ({Qualifying}): | StillGoingOn ({Judgement}):"),
        new("only a report that cannot be", History("2026-08-30 > 2026-08-29") with { Vulnerable = true },
            $"TooFewReports ({Qualifying}): | Vulnerable ({Judgement}):"),
        new("still open, and too few", Two with { CaseOpen = true }, $"TooFewReports ({Qualifying}): 1 2 | CaseStillOpen ({Guidance}):"));

    public static TheoryData<Case> OfficerShouldLook => new(
        new Case("one of three was reported a day late", History("2026-05-04 > 2026-06-04", "2026-06-20", "2026-08-30"),
            $"PerhapsEnoughReports ({Qualifying}): 1 2 3"),
        new("one of three ran out yesterday", History("2026-03-09", "2026-06-20", "2026-08-30"),
            $"PerhapsEnoughReports ({Qualifying}): 1 2 3"),
        new("no date is remembered", History("?", "?", "?"), $"PerhapsEnoughReports ({Qualifying}): 1 2 3"),
        new("one date is not remembered", History("2026-05-04", "?", "2026-08-30"), $"PerhapsEnoughReports ({Qualifying}): 1 2 3"),
        new("two reports and it goes on", Two with { Ongoing = Ongoing.Yes },
            $"TooFewReports ({Qualifying}): 1 2 | StillGoingOn ({Judgement}):"),
        new("two reports and somebody vulnerable", Two with { Vulnerable = true },
            $"TooFewReports ({Qualifying}): 1 2 | Vulnerable ({Judgement}):"),
        new("one report, long ago, and it goes on", History("2025-08-30") with { Ongoing = Ongoing.Yes },
            $"TooFewReports ({Qualifying}): | StillGoingOn ({Judgement}):"),
        new("one neighbour reported, and somebody is vulnerable", new() { People = 1, Vulnerable = true },
            $"NoReports (ASB Act 2014 s104(4)): | Vulnerable ({Judgement}):"));

    public static TheoryData<Case> AnotherRoute => new(
        new Case("danger now goes before everything", Three with { DangerNow = true },
            $"DangerNow ({Guidance}): | EnoughReports ({Qualifying}): 1 2 3"),
        new("danger now and nothing reported", new() { DangerNow = true }, $"DangerNow ({Guidance}): | NoReports (ASB Act 2014 s104(4)):"),
        new("hate crime only, where there is no rule for it", Three with { Subject = Subject.HateCrimeOnly },
            $"HateCrimeOnly ({Procedure}): | EnoughReports ({Qualifying}): 1 2 3"),
        new("a complaint about service", Two with { Subject = Subject.ComplaintAboutService },
            $"ComplaintAboutService ({Procedure}): | TooFewReports ({Qualifying}): 1 2"),
        new("danger now and hate crime", Two with { Subject = Subject.HateCrimeOnly, DangerNow = true },
            $"DangerNow ({Guidance}): | HateCrimeOnly ({Procedure}): | TooFewReports ({Qualifying}): 1 2"));

    [Theory]
    [MemberData(nameof(LikelyMet))]
    public void Assess_EnoughReportsOrPeople_IsLikelyMet(Case told) => told.ShouldBe(Outcome.LikelyMet);

    [Theory]
    [MemberData(nameof(NotMetYet))]
    public void Assess_TooFewReports_IsNotMetYet(Case told) => told.ShouldBe(Outcome.NotMetYet);

    [Theory]
    [MemberData(nameof(OfficerShouldLook))]
    public void Assess_WhatAPersonMustJudge_IsForAnOfficer(Case told) => told.ShouldBe(Outcome.OfficerShouldLook);

    [Theory]
    [MemberData(nameof(AnotherRoute))]
    public void Assess_WhatOthersAreFor_PointsToAnotherRoute(Case told) => told.ShouldBe(Outcome.AnotherRouteIsBetter);

    [Fact]
    public void Assess_AnotherRoute_StillSaysWhatTheReportsSay()
    {
        (Three with { DangerNow = true }).Assess("Anyborough", "2026-09-09").ByReports.ShouldBe(Outcome.LikelyMet);
        (Two with { DangerNow = true }).Assess("Anyborough", "2026-09-09").ByReports.ShouldBe(Outcome.NotMetYet);
    }

    [Fact]
    public void Assess_Always_CarriesWhatItWasJudgedBy()
    {
        var assessment = (Three with { Vulnerable = true }).Assess("Anyborough", "2026-09-09");

        assessment.Threshold.ShouldBe(Presets.Usual);
        assessment.Needed.ShouldBe(3);
        assessment.Verdicts.Select(verdict => verdict.Number).ShouldBe([1, 2, 3]);
        assessment.Verdicts.Select(verdict => verdict.Report).ShouldBe(Three.Reports);
        assessment.Has(Ground.EnoughReports).ShouldBeTrue();
        assessment.Has(Ground.TooFewReports).ShouldBeFalse();
    }

    public sealed record Case(string Because, Circumstances Circumstances, string Reasons)
    {
        public override string ToString() => Because;

        internal void ShouldBe(Outcome outcome)
        {
            var assessment = Circumstances.Assess("Anyborough", "2026-09-09");

            assessment.Outcome.ShouldBe(outcome, Because);
            string.Join(" | ", assessment.Reasons.Select(Line)).ShouldBe(Reasons, Because);
        }

        private static string Line(Reason reason) =>
            string.Join(' ', [$"{reason.Ground} ({reason.Source}):", .. reason.Reports.Select(number => $"{number}")]);
    }
}
