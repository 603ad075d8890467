using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// The rule of areas that count forward: the reports lie in the months that begin with the first of them, and the
/// application is made within as many months of the last.
/// </summary>
internal static class FirstReportWindow
{
    /// <summary>Every way to count: once from each day on which the first report may have been made.</summary>
    /// <remarks>Any other day lies between two of these, and its window holds no report that the later one does not.</remarks>
    public static IEnumerable<IReadOnlyList<Verdict>> Each(IReadOnlyList<Verdict> verdicts, Threshold threshold, DateOnly today)
    {
        var firsts = verdicts.Where(Possible)
            .SelectMany(IEnumerable<DateOnly> (verdict) => [verdict.Reported.Earliest, verdict.Reported.Latest]).Distinct().Order()
            .ToList();
        return firsts.Count == 0 ? [verdicts] : firsts.Select(first => From(first, verdicts, threshold, today));
    }

    private static IReadOnlyList<Verdict> From(DateOnly first, IReadOnlyList<Verdict> verdicts, Threshold threshold, DateOnly today)
    {
        var window = new DateSpan(first, Closes(first));
        var judged = verdicts.Select(verdict => Possible(verdict) ? Inside(verdict, window) : verdict).ToList();
        var members = judged.Where(Possible).ToList();
        // Until when an application can follow the last report: the last that is certain, and the last that is possible.
        var certainly = members.Where(verdict => verdict.Counting is Counting.Counts).Select(verdict => Closes(verdict.Reported.Earliest))
            .DefaultIfEmpty().Max();
        var possibly = members.Select(verdict => Closes(verdict.Reported.Latest)).DefaultIfEmpty().Max();
        var unclear = members.TrueForAll(verdict => verdict.Reported.IsExact) ? Why.OneDayOut : Why.DatesUnclear;
        return [.. judged.Select(verdict => Possible(verdict) ? Followed(verdict) : verdict)];

        DateOnly Closes(DateOnly reported) => StatutoryPeriod.LastDay(reported, threshold.WindowMonths);

        Verdict Followed(Verdict verdict) =>
            today <= certainly ? verdict with { LastDay = Known(verdict, certainly) }
            : today <= possibly.AddDays(1)
            ? verdict with { Why = verdict.Why is Why.InTime ? unclear : verdict.Why, LastDay = Known(verdict, possibly) }
            : verdict with { Why = Why.TooLongAgo, LastDay = Known(verdict, possibly) };
    }

    private static Verdict Inside(Verdict verdict, DateSpan window)
    {
        if (verdict.Reported.From(window.Earliest)?.UpTo(window.Latest.AddDays(1)) is not { } inside)
            return verdict with { Why = Why.OutsideFirstWindow, LastDay = null };
        var certain = inside == verdict.Reported && inside.Latest <= window.Latest;
        var unclear = verdict.Reported.IsExact ? Why.OneDayOut : Why.DatesUnclear;
        return verdict with { Why = verdict.Why is Why.InTime && !certain ? unclear : verdict.Why, Reported = inside };
    }

    private static bool Possible(Verdict verdict) => verdict.Counting is not Counting.DoesNotCount;

    private static DateOnly? Known(Verdict verdict, DateOnly lastDay) =>
        verdict.Report.Reported.IsUnknown && verdict.Why is not Why.InTime ? null : lastDay;
}
