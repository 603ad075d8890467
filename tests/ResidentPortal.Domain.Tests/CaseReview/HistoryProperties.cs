using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using Outcome = ResidentPortal.Domain.CaseReview.Outcome;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>What holds for whatever anybody tells.</summary>
public class HistoryProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly Arbitrary<(AnyHistory History, EarlierReport More)> WithOneMore =
        (from history in AnyHistory.Any.Generator
         from more in AnyHistory.Another(history)
         select (history, more)).ToArbitrary();

    private static readonly Arbitrary<(AnyHistory History, int Days)> WithLater =
        (from history in AnyHistory.Any.Generator
         from days in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 400))
         select (history, days)).ToArbitrary();

    private static readonly Arbitrary<(AnyHistory History, EarlierReport[] Shuffled)> WithOtherOrder =
        (from history in AnyHistory.Any.Generator
         from shuffled in Gen.Shuffle(history.Circumstances.Reports.ToArray())
         select (history, shuffled)).ToArbitrary();

    [Fact]
    public void AnyHistory_OfTwoThousand_ReachesEveryOutcomeAndEveryWhy()
    {
        var assessed = AnyHistory.Any.Generator.Sample(2000).Select(history => history.Assessed).ToList();

        assessed.Count.ShouldBe(2000);
        assessed.Select(assessment => assessment.Outcome).Distinct().Order().ShouldBe(Enum.GetValues<Outcome>());
        assessed.SelectMany(assessment => assessment.Verdicts).Select(verdict => verdict.Why).Distinct().Order()
            .ShouldBe(Enum.GetValues<Why>());
        assessed.SelectMany(assessment => assessment.Reasons).Select(reason => reason.Ground).Distinct().Order()
            .ShouldBe(Enum.GetValues<Ground>());
    }

    [Fact]
    public void Assess_ExactDatesCountedBack_AgreesWithAnIndependentCount() =>
        Prop.ForAll(AnyHistory.CountedBack,
            history => history.Assessed.ByReports.ShouldBe(IndependentCount.ByReports(history), $"{history}"))
            .Check(Runs.WithMaxTest(2000));

    [Fact]
    public void Assess_OneReportMore_NeverMakesTheOutcomeWorse() =>
        Prop.ForAll(WithOneMore, told => told.History.Plus(told.More).Assessed.ByReports >= told.History.Assessed.ByReports).Check(Runs);

    [Fact]
    public void Assess_OnALaterDay_NeverCountsWhatWasTooLongAgo() =>
        Prop.ForAll(WithLater, told =>
            {
                var later = (told.History with { Today = told.History.Today.AddDays(told.Days) }).Assessed;
                return told.History.Assessed.Verdicts
                    .Where(verdict => verdict.Why is Why.TooLongAgo)
                    .All(verdict => later.Verdicts[verdict.Number - 1].Counting is Counting.DoesNotCount);
            })
            .Check(Runs);

    [Fact]
    public void Assess_SameIncidentAtAnotherAgency_ChangesNothing() =>
        Prop.ForAll(AnyHistory.WithExactDates, history =>
            {
                var copies = history.Circumstances.Reports.Select(report => report with { To = ReportedTo.Other });
                var twice = history.With([.. history.Circumstances.Reports, .. copies]).Assessed;
                Facts(twice).ShouldBe(Facts(history.Assessed), $"{history}");
                (twice.Counting, twice.MayCount).ShouldBe((history.Assessed.Counting, history.Assessed.MayCount), $"{history}");
            })
            .Check(Runs);

    [Fact]
    public void Assess_ReportsOfOneDay_CountOnce() =>
        Prop.ForAll(AnyHistory.WithExactDates, history =>
                history.Assessed.Verdicts.Where(verdict => verdict.Counting is not Counting.DoesNotCount)
                    .GroupBy(verdict => verdict.Report.Happened)
                    .All(incident => incident.Count() == 1))
            .Check(Runs);

    [Fact]
    public void Assess_ReportsThatCount_AreCertainlyOfDifferentIncidents() =>
        Prop.ForAll(AnyHistory.Any, history =>
            {
                var counting = history.Assessed.Verdicts.Where(verdict => verdict.Counting is Counting.Counts)
                    .Select(verdict =>
                        (From: verdict.Report.Happened.Earliest,
                            To: Earlier(verdict.Report.Happened.Latest, verdict.Report.Reported.Latest)))
                    .OrderBy(days => days.From)
                    .ToList();
                return counting.Zip(counting.Skip(1)).All(pair => pair.First.To < pair.Second.From);
            })
            .Check(Runs);

    [Fact]
    public void Assess_SameIncident_PointsToAReportOfTheSameDayThatCountsOrMay() =>
        Prop.ForAll(AnyHistory.Any, history =>
                history.Assessed.Verdicts.Where(verdict => verdict.SameAs is not null).All(verdict =>
                    history.Assessed.Verdicts[verdict.SameAs!.Value - 1] is { Counting: not Counting.DoesNotCount } same
                        && same.Number != verdict.Number))
            .Check(Runs);

    [Fact]
    public void Assess_OtherOrder_DecidesTheSame() =>
        Prop.ForAll(WithOtherOrder, told =>
            {
                var (history, shuffled) = told;
                Facts(history.With(shuffled).Assessed).ShouldBe(Facts(history.Assessed), $"{history}");
                Fates(history.With(shuffled).Assessed).ShouldBe(Fates(history.Assessed), $"{history}");
            })
            .Check(Runs);

    [Fact]
    public void Assess_AnyDatesAtAll_NeverFails() =>
        Prop.ForAll(AnyHistory.Wild, history => history.Assessed.Verdicts.Count == history.Circumstances.Reports.Count).Check(Runs);

    [Fact]
    public void Assess_WhatCannotBe_NeverCounts() =>
        Prop.ForAll(AnyHistory.Wild, history =>
                history.Assessed.Verdicts.Where(verdict => CannotBe(verdict.Report, history.Today))
                    .All(verdict => verdict.Counting is Counting.DoesNotCount && verdict.Why is Why.Impossible or Why.AnotherProblem))
            .Check(Runs);

    private static bool CannotBe(EarlierReport report, DateOnly today) =>
        report.Reported.Latest < report.Happened.Earliest || report.Reported.Earliest > today || report.Happened.Earliest > today;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static string Facts(Assessment assessment) =>
        $"{assessment.Outcome} {assessment.ByReports} {string.Join(' ', assessment.Reasons.Select(reason => reason.Ground))} "
            + $"{assessment.Change} {assessment.ApplyBy:yyyy-MM-dd}";

    /// <summary>What became of each report, by all that the rules look at; of two alike it does not matter which counts.</summary>
    private static IEnumerable<string> Fates(Assessment assessment) =>
        assessment.Verdicts.Select(verdict => $"{verdict.Report.Happened} {verdict.Report.Reported}: {verdict.Why} {verdict.LastDay}")
            .Order();
}
