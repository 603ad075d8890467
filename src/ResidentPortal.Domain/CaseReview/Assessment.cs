namespace ResidentPortal.Domain.CaseReview;

/// <summary>
/// Whether a case review is open to somebody, with everything that led there. It never says no: anybody may apply (2014 Act s104(1)(a)).
/// </summary>
public sealed record Assessment
{
    public required Outcome Outcome { get; init; }

    /// <summary>What the reports say by themselves, also where <see cref="Outcome"/> points to another route first.</summary>
    public required Outcome ByReports { get; init; }

    /// <summary>Most important first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>One for each report, in the order in which they were given.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    public required Threshold Threshold { get; init; }

    /// <summary>The number of complaints that would be enough here.</summary>
    public required int Needed { get; init; }

    /// <summary>The last day on which an application still finds enough of these reports; null unless they are enough.</summary>
    public DateOnly? ApplyBy { get; init; }

    /// <summary>What would make it likely met; null when it is.</summary>
    public Change? Change { get; init; }

    public int Counting => Verdicts.Count(verdict => verdict.Counting is CaseReview.Counting.Counts);

    public int MayCount => Verdicts.Count(verdict => verdict.Counting is CaseReview.Counting.MayCount);

    /// <summary>The day on which something ends that a person would want to be reminded of, or null.</summary>
    public DateOnly? Closes => ApplyBy ?? Change?.By;

    public bool Has(Ground ground) => Reasons.Any(reason => reason.Ground == ground);
}

/// <summary>From worst to best for the applicant, but for the last, which is another way and not a rank.</summary>
public enum Outcome
{
    /// <summary>Likely not met yet; they can still apply.</summary>
    NotMetYet,

    /// <summary>It turns on something that a person has to judge.</summary>
    OfficerShouldLook,
    LikelyMet,
    AnotherRouteIsBetter,
}

/// <param name="Reports">The numbers of the reports that it rests on; empty where it rests on none.</param>
/// <param name="Source">The law or procedure it comes from.</param>
public sealed record Reason(Ground Ground, string Source, IReadOnlyList<int> Reports);

public enum Ground
{
    DangerNow,
    HateCrimeOnly,
    ComplaintAboutService,

    /// <summary>Enough complaints qualify.</summary>
    EnoughReports,
    EnoughPeople,

    /// <summary>Enough, if those that may count do.</summary>
    PerhapsEnoughReports,
    TooFewReports,
    NoReports,

    /// <summary>The last incident lies, or may lie, further back than the area allows.</summary>
    LastIncidentTooLongAgo,

    /// <summary>The area wants an open case closed first.</summary>
    CaseMustBeClosed,

    /// <summary>A body still deals with it, which is only worth knowing.</summary>
    CaseStillOpen,
    StillGoingOn,
    Vulnerable,
}

/// <summary>What would change the outcome.</summary>
/// <param name="MoreReports">So many more reports, of new incidents; 0 where the reports are enough and something else is in the
/// way.</param>
/// <param name="By">Made and applied with on this day at the latest, while those that count now still do; never in the past; null when none
/// of them is needed.</param>
/// <param name="MorePeople">Or so many more people who report it themselves; null where that is no rule, or their number is not
/// known.</param>
public sealed record Change(int MoreReports, DateOnly? By, int? MorePeople);
