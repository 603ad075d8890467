namespace ResidentPortal.Domain.CaseReview;

/// <summary>Says whether the threshold for an ASB case review is likely met (2014 Act s104).</summary>
public static class Eligibility
{
    /// <summary>Never fails, whatever the dates: an impossible report is one that does not count.</summary>
    /// <param name="today">The day on which the application would be made, in London.</param>
    public static Assessment Assess(Circumstances circumstances, Threshold threshold, DateOnly today)
    {
        var ways = EachWay(circumstances, threshold, today);
        var count = Best(ways);
        var byReports = ByReports(count, circumstances);
        return new()
        {
            Outcome = IsForAnotherRoute(circumstances, threshold, count) ? Outcome.AnotherRouteIsBetter : byReports,
            ByReports = byReports,
            Reasons = [.. Grounds.Of(circumstances, threshold, count)],
            Verdicts = count.Verdicts,
            Threshold = threshold,
            Needed = count.Needed,
            ApplyBy = byReports is Outcome.LikelyMet ? count.ApplyBy : null,
            Change = byReports is Outcome.LikelyMet
                ? null
                : ways.Select(way => way.Change).OrderBy(change => change.MoreReports).ThenByDescending(change => change.By).First(),
        };
    }

    /// <remarks>A lower number for hate crime opens a review only to whoever has a report that may count.</remarks>
    internal static bool IsForAnotherRoute(Circumstances circumstances, Threshold threshold, Count count) =>
        circumstances.DangerNow || circumstances.Subject switch
        {
            Subject.HateCrimeOnly => threshold.HateMinimum is null || count.Possible.Count == 0,
            Subject.ComplaintAboutService => true,
            Subject.AntiSocialBehaviour or Subject.AntiSocialBehaviourAndHate => false,
        };

    /// <summary>Below the number it is for people to decide, once it was reported: by persistence, harm and response (s104(5)).</summary>
    private static Outcome ByReports(Count count, Circumstances circumstances) => count.Met switch
    {
        Count.Answer.Yes => Outcome.LikelyMet,
        Count.Answer.Perhaps => Outcome.OfficerShouldLook,
        Count.Answer.No =>
            (count.Relevant.Count > 0 || circumstances.People > 0) && (circumstances.Vulnerable || circumstances.Ongoing is Ongoing.Yes)
            ? Outcome.OfficerShouldLook
            : Outcome.NotMetYet,
    };

    private static List<Count> EachWay(Circumstances circumstances, Threshold threshold, DateOnly today)
    {
        IReadOnlyList<Verdict> verdicts =
            [.. circumstances.Reports.Select((report, index) => QualifyingComplaint.Judge(index + 1, report, threshold, today))];
        var ways = threshold.Anchor switch
        {
            WindowAnchor.Application => [verdicts],
            WindowAnchor.FirstReport => FirstReportWindow.Each(verdicts, threshold, today),
        };
        return [.. ways.Select(way => new Count(Incidents.CountedOnce(way, circumstances.SameDay), circumstances, threshold, today))];
    }

    /// <summary>
    /// Where there is more than one way to count, the one that is best for the applicant: the outcome, then how long they have, then how
    /// little they need.
    /// </summary>
    private static Count Best(List<Count> ways) => ways
        .OrderByDescending(count => count.Met)
        .ThenByDescending(count => count.ApplyBy)
        .ThenBy(count => count.Change.MoreReports)
        .ThenByDescending(count => count.Change.By)
        .ThenBy(count => count.PastJoining)
        .ThenByDescending(count => count.Possible.Count)
        .First();
}
