namespace ResidentPortal.Domain.CaseReview;

/// <summary>When a case review must be held, as an area's published procedure says (2014 Act s104(2) to (5) and (11)).</summary>
public sealed record Threshold
{
    /// <summary>The council whose procedure it is.</summary>
    public required string Area { get; init; }

    /// <summary>The first day on which an application is judged by it.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>
    /// How many qualifying complaints are always enough: 1 to 3, because an area may ask for fewer than three but not for more (s104(4)).
    /// </summary>
    public int MinimumComplaints { get; init; } = 3;

    /// <summary>Months, beginning with the day of the complaint (s104(11)(b)).</summary>
    public int WindowMonths { get; init; } = 6;

    public WindowAnchor Anchor { get; init; } = WindowAnchor.Application;

    /// <summary>How soon after the behaviour it must have been reported (s104(11)(a)).</summary>
    public ReportWithin ReportWithin { get; init; } = ReportWithin.OneMonth;

    /// <summary>How many different people who reported the same problem are enough; null where there is no such rule.</summary>
    public int? DistinctPeople { get; init; }

    /// <summary>How many complaints are enough where hate is behind it; null where there is no such rule.</summary>
    public int? HateMinimum { get; init; }

    /// <summary>The last incident must lie no more than so many months back; null where there is no such rule.</summary>
    public int? LastIncidentWithinMonths { get; init; }

    public bool AnonymousReportsCount { get; init; } = true;

    /// <summary>The area wants the reports dealt with and closed first.</summary>
    public bool CaseMustBeClosed { get; init; }

    /// <summary>Who may grant a review below the threshold, where the procedure names somebody ("a senior manager").</summary>
    public string? DiscretionOf { get; init; }

    /// <summary>The number that is enough for this subject.</summary>
    public int Needed(Subject subject) => subject switch
    {
        Subject.AntiSocialBehaviourAndHate or Subject.HateCrimeOnly => Math.Min(HateMinimum ?? MinimumComplaints, MinimumComplaints),
        Subject.AntiSocialBehaviour or Subject.ComplaintAboutService => MinimumComplaints,
    };
}

/// <summary>What the window is counted from.</summary>
public enum WindowAnchor
{
    /// <summary>Back from the application: each complaint has its own period of months (s104(11)(b)).</summary>
    Application,

    /// <summary>
    /// Forward from the first of the complaints: all lie in the months that begin with it. The application is made within
    /// as many months of the last of them.
    /// </summary>
    FirstReport,
}
