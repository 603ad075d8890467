namespace ResidentPortal.Domain.CaseReview;

/// <summary>The reasons for an outcome, in the order in which a person should read them.</summary>
internal static class Grounds
{
    public static IEnumerable<Reason> Of(Circumstances circumstances, Threshold threshold, Count count) =>
    [
        .. OtherRoutes(circumstances, threshold, count),
        .. Number(circumstances, threshold, count),
        .. Conditions(circumstances, threshold, count),
        .. Judgement(circumstances),
    ];

    private static IEnumerable<Reason> OtherRoutes(Circumstances circumstances, Threshold threshold, Count count)
    {
        if (circumstances.DangerNow)
            yield return new(Ground.DangerNow, Sources.Guidance, []);
        if (circumstances.Subject is Subject.HateCrimeOnly && Eligibility.IsForAnotherRoute(circumstances, threshold, count))
            yield return new(Ground.HateCrimeOnly, Sources.Procedure(threshold), []);
        if (circumstances.Subject is Subject.ComplaintAboutService)
            yield return new(Ground.ComplaintAboutService, Sources.Procedure(threshold), []);
    }

    private static IEnumerable<Reason> Number(Circumstances circumstances, Threshold threshold, Count count)
    {
        var counting = Numbers(count.Counting);
        if (count.EnoughPeople)
            yield return new(Ground.EnoughPeople, Sources.Procedure(threshold), []);
        switch (count.EnoughReports)
        {
            case Count.Answer.Yes:
                yield return new(Ground.EnoughReports, Sources.Qualifying, counting);
                break;
            case Count.Answer.Perhaps:
                yield return new(Ground.PerhapsEnoughReports, Sources.Qualifying, Numbers(count.Possible));
                break;
            case Count.Answer.No when count.EnoughPeople:
                break;
            case Count.Answer.No when circumstances.Reports.Count == 0:
                yield return new(Ground.NoReports, Sources.Number, []);
                break;
            case Count.Answer.No:
                yield return new(Ground.TooFewReports, Sources.Qualifying, Numbers(count.Possible));
                break;
        }
    }

    private static IEnumerable<Reason> Conditions(Circumstances circumstances, Threshold threshold, Count count)
    {
        if (count.Enough is not Count.Answer.No && !count.RecentEnough)
            yield return new(Ground.LastIncidentTooLongAgo, Sources.Procedure(threshold), Numbers(count.Relevant));
        if (count.MustBeClosedFirst)
            yield return new(Ground.CaseMustBeClosed, Sources.Procedure(threshold), []);
        else if (circumstances.CaseOpen)
            yield return new(Ground.CaseStillOpen, Sources.Guidance, []);
    }

    private static IEnumerable<Reason> Judgement(Circumstances circumstances)
    {
        if (circumstances.Ongoing is Ongoing.Yes)
            yield return new(Ground.StillGoingOn, Sources.Judgement, []);
        if (circumstances.Vulnerable)
            yield return new(Ground.Vulnerable, Sources.Judgement, []);
    }

    private static IReadOnlyList<int> Numbers(IReadOnlyList<Verdict> verdicts) => [.. verdicts.Select(verdict => verdict.Number)];
}
