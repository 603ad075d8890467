using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>The reports counted one way, and what that count is enough for.</summary>
internal sealed class Count(IReadOnlyList<Verdict> verdicts, Circumstances circumstances, Threshold threshold, DateOnly today)
{
    public IReadOnlyList<Verdict> Verdicts => verdicts;

    public int Needed { get; } = threshold.Needed(circumstances.Subject);

    public IReadOnlyList<Verdict> Counting { get; } = [.. verdicts.Where(verdict => verdict.Counting is CaseReview.Counting.Counts)];

    public IReadOnlyList<Verdict> Possible { get; } =
        [.. verdicts.Where(verdict => verdict.Counting is not CaseReview.Counting.DoesNotCount)];

    /// <summary>Reports of the problem, whether they count or not.</summary>
    public IReadOnlyList<Verdict> Relevant { get; } =
        [.. verdicts.Where(verdict => verdict.Why is not (Why.AnotherProblem or Why.Impossible))];

    /// <summary>Enough complaints qualify (s104(4)).</summary>
    public Answer EnoughReports =>
        Counting.Count >= Needed ? Answer.Yes
        : Possible.Count >= Needed ? Answer.Perhaps
        : Answer.No;

    public bool EnoughPeople => threshold.DistinctPeople is { } needed && circumstances.People >= needed;

    /// <summary>Enough of one or the other.</summary>
    public Answer Enough => EnoughPeople ? Answer.Yes : EnoughReports;

    /// <summary>The area's rule on how far back the last incident may lie.</summary>
    public bool RecentEnough => today <= RecentUntil;

    public bool MustBeClosedFirst => threshold.CaseMustBeClosed && circumstances.CaseOpen;

    /// <summary>
    /// The threshold as a whole. Enough complaints always meet it (s104(4)), so what an area asks for besides is never a
    /// no, only a question for a person.
    /// </summary>
    public Answer Met => Enough is Answer.Yes && (!RecentEnough || MustBeClosedFirst) ? Answer.Perhaps : Enough;

    /// <summary>The last day on which an application still finds enough of the reports, and the last incident near enough.</summary>
    public DateOnly? ApplyBy => (EnoughUntil ?? PeopleUntil) is { } enough ? (RecentUntil < enough ? RecentUntil : enough) : null;

    public Change Change
    {
        get
        {
            var (more, by) = Enough is Answer.Yes ? (RecentEnough ? 0 : 1, EnoughUntil) : (Needed - Joinable.Count, Joinable.Min());
            return new(more, by, threshold.DistinctPeople is { } people
                && circumstances.People is { } known ? Math.Max(people - known, 0) : null);
        }
    }

    /// <summary>How many reports count without being of use to somebody who needs more.</summary>
    public int PastJoining => Enough is Answer.Yes ? 0 : Counting.Count - Joinable.Count;

    private DateOnly? EnoughUntil => EnoughReports is Answer.Yes
        ? Counting.Select(verdict => verdict.LastDay).OrderDescending().ElementAt(Needed - 1)
        : null;

    /// <summary>
    /// Until when enough people are sure to have reported it in the window: until the first of the reports that are known leaves it. Null
    /// where none is known.
    /// </summary>
    private DateOnly? PeopleUntil => EnoughPeople ? Counting.Min(verdict => verdict.LastDay) : null;

    /// <summary>What still goes on is recent for ever, and so is everything where the area does not ask.</summary>
    private DateOnly RecentUntil => threshold.LastIncidentWithinMonths is { } months && circumstances.Ongoing is not Ongoing.Yes
        ? Relevant.Select(verdict => StatutoryPeriod.LastDay(verdict.Happened.Earliest, months)).DefaultIfEmpty().Max()
        : DateOnly.MaxValue;

    /// <summary>
    /// Until when each report that counts can be counted together with a new one: in its own months, also where they are
    /// counted forward and an application can follow later.
    /// </summary>
    private IReadOnlyList<DateOnly?> Joinable =>
    [
        .. Counting
            .Select(verdict => (DateOnly?)StatutoryPeriod.LastDay(verdict.Reported.Earliest, threshold.WindowMonths))
            .Where(last => today <= last),
    ];

    public enum Answer
    {
        No,
        Perhaps,
        Yes,
    }
}
