namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// Several reports of one incident, to one body or to several, count once (Home Office statutory guidance to the 2014
/// Act). Whether reports of the same day are of one incident is for the person to say.
/// </summary>
internal static class Incidents
{
    /// <summary>The verdicts with all but one report of each incident taken out of the count.</summary>
    public static IReadOnlyList<Verdict> CountedOnce(IReadOnlyList<Verdict> verdicts, SameDay told)
    {
        var after = verdicts.ToDictionary(verdict => verdict.Number);
        foreach (var sameDay in Counting(after.Values).Where(verdict => verdict.Happened.IsExact).GroupBy(verdict => verdict.Happened)
            .ToList())
        {
            var best = LatestReportFirst(sameDay.OrderByDescending(verdict => verdict.Counting)).First();
            foreach (var other in sameDay.Where(verdict => verdict != best))
            {
                after[other.Number] = told switch
                {
                    SameDay.OneIncident => other with { Why = Why.SameIncident, SameAs = best.Number, LastDay = null },
                    SameDay.NotKnown => other with { Why = Why.MayBeSameIncident, SameAs = best.Number },
                    SameDay.SeveralIncidents => other,
                };
            }
        }

        // The fewest incidents that the rest can be about: from the earliest end on, each takes all that it may be the same as.
        var left = LatestReportFirst(after.Values
            .Where(verdict => verdict.Counting is CaseReview.Counting.Counts)
            .OrderBy(verdict => verdict.Happened.Latest)
            .ThenByDescending(verdict => verdict.Happened.Earliest))
            .ToList();
        while (left is [var next, ..])
        {
            var same = left.Where(verdict => verdict == next
                || (verdict.Happened.Includes(next.Happened.Latest) && !AreTold(verdict, next, told))).ToList();
            foreach (var other in same.Where(verdict => verdict != next))
                after[other.Number] = other with { Why = Why.MayBeSameIncident, SameAs = next.Number };
            left.RemoveAll(same.Contains);
        }
        return [.. verdicts.Select(verdict => after[verdict.Number])];
    }

    /// <summary>Both are about one known day, of which the person said that more than one thing happened.</summary>
    private static bool AreTold(Verdict one, Verdict other, SameDay told) =>
        told is SameDay.SeveralIncidents && one.Happened.IsExact && one.Happened == other.Happened;

    /// <summary>
    /// The report that counts for longest; the order in which they were given decides nothing but which of two alike it is.
    /// </summary>
    private static IOrderedEnumerable<Verdict> LatestReportFirst(IOrderedEnumerable<Verdict> verdicts) => verdicts
        .ThenByDescending(verdict => verdict.Report.Reported.Earliest)
        .ThenByDescending(verdict => verdict.Report.Reported.Latest)
        .ThenByDescending(verdict => verdict.Report.Happened.Earliest)
        .ThenBy(verdict => verdict.Report.Happened.Latest)
        .ThenBy(verdict => verdict.Number);

    private static IEnumerable<Verdict> Counting(IEnumerable<Verdict> verdicts) =>
        verdicts.Where(verdict => verdict.Counting is not CaseReview.Counting.DoesNotCount);
}
