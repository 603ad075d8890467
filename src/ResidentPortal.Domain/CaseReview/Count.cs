using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>The reports counted one way, and what that count is enough for.</summary>
internal sealed class Count(IReadOnlyList<Verdict> verdicts, Circumstances circumstances, Threshold threshold, DateOnly today)
{
    public IReadOnlyList<Verdict> Verdicts => verdicts;

    public int Needed { get; } = threshold.Needed(circumstances.Subject);

    public IReadOnlyList<Verdict> Counting { get; } = [.. verdicts.Where(verdict => verdict.Counting is CaseReview.Counting.Counts)];

    public IReadOnlyList<Verdict> Possible { get; } = [.. verdicts.Where(verdict => verdict.Counting is not CaseReview.Counting.DoesNotCount)];

    /// <summary>Enough complaints qualify (s104(4)).</summary>
    public Answer EnoughReports =>
        Counting.Count >= Needed ? Answer.Yes
        : Possible.Count >= Needed ? Answer.Perhaps
        : Answer.No;

    public bool EnoughPeople => threshold.DistinctPeople is { } needed && circumstances.People >= needed;

    /// <summary>The area's rule on how far back the last incident may lie.</summary>
    public Answer RecentEnough
    {
        get
        {
            if (threshold.LastIncidentWithinMonths is not { } months || circumstances.Ongoing is Ongoing.Yes)
                return Answer.Yes;
            if (Counting.Any(verdict => today <= StatutoryPeriod.LastDay(Happened(verdict).Earliest, months)))
                return Answer.Yes;
            return Possible.Any(verdict => today.AddDays(-1) <= StatutoryPeriod.LastDay(Happened(verdict).Latest, months)) ? Answer.Perhaps : Answer.No;
        }
    }

    public bool MustBeClosedFirst => threshold.CaseMustBeClosed && circumstances.CaseOpen;

    /// <summary>The threshold as a whole.</summary>
    public Answer Met
    {
        get
        {
            var enough = EnoughPeople ? Answer.Yes : EnoughReports;
            var recent = RecentEnough < enough ? RecentEnough : enough;
            return MustBeClosedFirst && recent is Answer.Yes ? Answer.Perhaps : recent;
        }
    }

    /// <summary>The last day on which an application still finds enough of the reports, and the last incident near enough.</summary>
    public DateOnly? ApplyBy
    {
        get
        {
            if (Counting.Count < Needed)
                return null;
            var reports = Counting.Select(verdict => verdict.LastDay!.Value).OrderDescending().ElementAt(Needed - 1);
            if (threshold.LastIncidentWithinMonths is not { } months || circumstances.Ongoing is Ongoing.Yes)
                return reports;
            var incident = Counting.Max(verdict => StatutoryPeriod.LastDay(Happened(verdict).Earliest, months));
            return incident < reports ? incident : reports;
        }
    }

    public Change Change => new(
        Math.Max(Needed - Counting.Count, 0),
        Counting.Count == 0 ? null : threshold.Anchor switch
        {
            WindowAnchor.Application => Counting.Min(verdict => verdict.LastDay),
            WindowAnchor.FirstReport => Counting.Min(verdict => StatutoryPeriod.LastDay(verdict.Report.Reported.Earliest, threshold.WindowMonths)),
        },
        threshold.DistinctPeople is { } people && circumstances.People is { } known ? Math.Max(people - known, 0) : null);

    private DateSpan Happened(Verdict verdict) => verdict.Report.Happened.UpTo(today) ?? verdict.Report.Happened;

    public enum Answer
    {
        No,
        Perhaps,
        Yes,
    }
}
