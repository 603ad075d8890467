using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using Outcome = ResidentPortal.Domain.CaseReview.Outcome;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>Every reason names exactly the reports that the decision used, and what is said of dates is true.</summary>
public class ReasonProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Reasons_AboutNumber_NameTheReportsThatWereCounted() =>
        Prop.ForAll(AnyHistory.Any, history =>
            {
                var assessment = history.Assessed;
                var counting = Numbers(assessment, verdict => verdict.Counting is Counting.Counts);
                var possible = Numbers(assessment, verdict => verdict.Counting is not Counting.DoesNotCount);
                var relevant = Numbers(assessment, verdict => verdict.Why is not (Why.AnotherProblem or Why.Impossible));
                foreach (var reason in assessment.Reasons)
                {
                    reason.Reports.ShouldBe(
                        reason.Ground switch
                        {
                            Ground.EnoughReports => counting,
                            Ground.PerhapsEnoughReports or Ground.TooFewReports => possible,
                            Ground.LastIncidentTooLongAgo => relevant,
                            _ => [],
                        },
                        $"{reason} of {history}");
                }
                assessment.Has(Ground.EnoughReports).ShouldBe(counting.Length >= assessment.Needed, $"{history}");
                assessment.Has(Ground.PerhapsEnoughReports)
                    .ShouldBe(possible.Length >= assessment.Needed && counting.Length < assessment.Needed, $"{history}");
            })
            .Check(Runs);

    [Fact]
    public void Reasons_WithoutTheReportsTheyDoNotName_LeadToTheSameOutcome() =>
        Prop.ForAll(Under(AnyHistory.WithExactDates, SaysNothingUnusualOfTheLastIncident), history =>
            {
                var named = history.Assessed.Reasons.SelectMany(reason => reason.Reports).Distinct().Order().ToList();
                if (named.Count > 0)
                    history.With(named.Select(number => history.Circumstances.Reports[number - 1])).Assessed.ByReports.ShouldBe(
                        history.Assessed.ByReports, $"{history}");
            })
            .Check(Runs);

    [Fact]
    public void Reasons_WithoutTheReportsTheyDoNotName_LeadToTheSameOutcomeForUnclearDatesToo() =>
        Prop.ForAll(Under(AnyHistory.Any, threshold => threshold is { Anchor: WindowAnchor.Application, LastIncidentWithinMonths: null }),
            history =>
            {
                var named = history.Assessed.Reasons.SelectMany(reason => reason.Reports).Distinct().Order().ToList();
                if (named.Count > 0)
                    history.With(named.Select(number => history.Circumstances.Reports[number - 1])).Assessed.ByReports.ShouldBe(
                        history.Assessed.ByReports, $"{history}");
            })
            .Check(Runs);

    [Fact]
    public void Reasons_EnoughReports_NeedEachThatTheyNameWhereThereIsNoneToSpare() =>
        Prop.ForAll(Under(AnyHistory.WithExactDates, threshold => threshold.DistinctPeople is null), history =>
            {
                var assessment = history.Assessed;
                if (assessment.ByReports is not Outcome.LikelyMet)
                    return;
                var just = assessment.Reasons.Single(reason => reason.Ground is Ground.EnoughReports).Reports
                    .Select(number => history.Circumstances.Reports[number - 1])
                    .Take(assessment.Needed)
                    .ToList();
                foreach (var report in just)
                    history.With(just.Where(other => other != report)).Assessed.ByReports.ShouldNotBe(Outcome.LikelyMet,
                        $"without {report} of {history}");
            })
            .Check(Runs);

    [Fact]
    public void ApplyBy_ExactDates_IsTheLastDay() =>
        Prop.ForAll(AnyHistory.WithExactDates, told =>
            {
                var history = told.With(told.Circumstances.Reports.Where(report => report.Reported.Latest <= told.Today));
                if (history.Assessed.ApplyBy is not { } last)
                    return;
                last.ShouldBeGreaterThanOrEqualTo(history.Today);
                (history with { Today = last }).Assessed.ByReports.ShouldBe(Outcome.LikelyMet, $"on {last} of {history}");
                if (!history.Assessed.Has(Ground.EnoughPeople))
                    (history with { Today = last.AddDays(1) }).Assessed.ByReports.ShouldNotBe(Outcome.LikelyMet,
                        $"after {last} of {history}");
            })
            .Check(Runs);

    [Fact]
    public void ApplyBy_ReportsAreEnough_IsSaid() =>
        Prop.ForAll(AnyHistory.Any, history =>
                (history.Assessed.ApplyBy is not null) == (history.Assessed is { ByReports: Outcome.LikelyMet } met
                    && (met.Has(Ground.EnoughReports) || (met.Has(Ground.EnoughPeople) && met.Counting > 0))))
            .Check(Runs);

    [Fact]
    public void Change_ExactDates_MakesItLikelyMet() =>
        Prop.ForAll(Under(AnyHistory.WithExactDates, threshold => !threshold.CaseMustBeClosed), history =>
            {
                if (history.Assessed.Change is not { } change)
                    return;
                var day = change.By ?? history.Today;
                day.ShouldBeGreaterThanOrEqualTo(history.Today, $"{history}");
                WithNew(history, change.MoreReports, day).Assessed.ByReports.ShouldBe(Outcome.LikelyMet, $"{change} of {history}");
            })
            .Check(Runs);

    [Fact]
    public void Change_ExactDates_AsksForNoMoreThanIsNeeded() =>
        Prop.ForAll(Under(AnyHistory.WithExactDates, threshold => !threshold.CaseMustBeClosed), history =>
            {
                if (history.Assessed.Change is { MoreReports: > 0 } change)
                    WithNew(history, change.MoreReports - 1, history.Today).Assessed.ByReports.ShouldNotBe(Outcome.LikelyMet,
                        $"{change} of {history}");
            })
            .Check(Runs);

    [Fact]
    public void Change_Always_IsSaidUnlessItIsMet() =>
        Prop.ForAll(AnyHistory.Any, history => (history.Assessed.Change is null) == (history.Assessed.ByReports is Outcome.LikelyMet))
            .Check(Runs);

    [Fact]
    public void Change_MorePeople_MakesItLikelyMet() =>
        Prop.ForAll(Under(AnyHistory.Any, threshold => threshold is { CaseMustBeClosed: false, LastIncidentWithinMonths: null }), history =>
            {
                if (history.Assessed.Change?.MorePeople is not { } more)
                    return;
                var people = history.Circumstances.People + more;
                (history with { Circumstances = history.Circumstances with { People = people } }).Assessed.ByReports.ShouldBe(
                    Outcome.LikelyMet, $"{history}");
                (history with { Circumstances = history.Circumstances with { People = people - 1 } }).Assessed.ByReports.ShouldNotBe(
                    Outcome.LikelyMet, $"{history}");
            })
            .Check(Runs);

    /// <summary>New incidents, each on a day of its own, all reported on the day they are applied with.</summary>
    private static AnyHistory WithNew(AnyHistory history, int incidents, DateOnly day)
    {
        var known = history.Circumstances.Reports.Select(report => report.Happened.Earliest).ToHashSet();
        var days = Enumerable.Range(0, 100).Select(back => day.AddDays(-back)).Where(happened => !known.Contains(happened)).Take(incidents);
        return history.Plus(
            [.. days.Select(happened => new EarlierReport(Domain.Calendar.DateSpan.On(happened), Domain.Calendar.DateSpan.On(day)))]) with
        { Today = day };
    }

    private static Arbitrary<AnyHistory> Under(Arbitrary<AnyHistory> histories, Func<Threshold, bool> where) =>
        histories.Generator.Where(history => where(history.Threshold)).ToArbitrary();

    /// <summary>An incident can be recent without its report counting, but not where every recent one is reported in time.</summary>
    private static bool SaysNothingUnusualOfTheLastIncident(Threshold threshold) =>
        threshold.LastIncidentWithinMonths is null || Presets.All.Contains(threshold);

    private static int[] Numbers(Assessment assessment, Func<Verdict, bool> where) =>
        [.. assessment.Verdicts.Where(where).Select(verdict => verdict.Number)];
}
