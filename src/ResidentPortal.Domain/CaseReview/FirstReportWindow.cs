using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// The rule of areas that count forward: the reports lie in the months that begin with the first of them, and the
/// application is made within as many months of the last.
/// </summary>
internal static class FirstReportWindow
{
    /// <summary>Every way to count: once from each report that may be the first.</summary>
    public static IEnumerable<IReadOnlyList<Verdict>> Each(IReadOnlyList<Verdict> verdicts, Threshold threshold, DateOnly today)
    {
        var firsts = verdicts
            .Where(verdict => verdict.Counting is not Counting.DoesNotCount && !verdict.Report.Reported.IsUnknown)
            .Select(verdict => verdict.Report.Reported.Earliest)
            .Distinct()
            .ToList();
        return firsts.Count == 0 ? [verdicts] : firsts.Select(first => From(first, verdicts, threshold, today));
    }

    private static IReadOnlyList<Verdict> From(DateOnly first, IReadOnlyList<Verdict> verdicts, Threshold threshold, DateOnly today)
    {
        var window = new DateSpan(first, Closes(first));
        var judged = verdicts.Select(verdict => verdict.Counting is Counting.DoesNotCount ? verdict : Inside(verdict, window)).ToList();
        var members = judged.Where(verdict => verdict.Counting is not Counting.DoesNotCount).ToList();
        // Until when an application can follow the last report: the last that is certain, and the last that is possible.
        var certainly = members.Where(verdict => verdict.Counting is Counting.Counts).Select(verdict => Closes(verdict.Report.Reported.Earliest)).DefaultIfEmpty().Max();
        var possibly = members.Select(verdict => Closes(ByToday(verdict).Latest)).DefaultIfEmpty().Max();
        var unclear = members.TrueForAll(verdict => verdict.Report.Reported.IsExact) ? Why.OneDayOut : Why.DatesUnclear;
        return
        [
            .. judged.Select(verdict => verdict switch
            {
                { Counting: Counting.DoesNotCount } => verdict,
                _ when today <= certainly => verdict with { LastDay = certainly },
                _ when today <= possibly.AddDays(1) => verdict with { Why = verdict.Why is Why.InTime ? unclear : verdict.Why, LastDay = possibly },
                _ => verdict with { Why = Why.TooLongAgo, LastDay = possibly },
            }),
        ];

        DateOnly Closes(DateOnly reported) => StatutoryPeriod.LastDay(reported, threshold.WindowMonths);

        DateSpan ByToday(Verdict verdict) => verdict.Report.Reported.UpTo(today) ?? verdict.Report.Reported;

        Verdict Inside(Verdict verdict, DateSpan period)
        {
            var reported = ByToday(verdict);
            if (period.Includes(reported.Earliest) && period.Includes(reported.Latest))
                return verdict;
            if (reported.Latest < period.Earliest || reported.Earliest > period.Latest.AddDays(1))
                return verdict with { Why = Why.OutsideFirstWindow, LastDay = null };
            return verdict.Why is Why.InTime ? verdict with { Why = reported.IsExact ? Why.OneDayOut : Why.DatesUnclear } : verdict;
        }
    }
}
