namespace ResidentPortal.Domain.CaseReview;

/// <summary>What a person told us before we say whether a case review is open to them. Nothing here identifies anybody.</summary>
public sealed record Circumstances
{
    public bool DangerNow { get; init; }

    public Subject Subject { get; init; }

    /// <summary>Every report of it that was made, by whomever and to whichever body, in any order.</summary>
    public IReadOnlyList<EarlierReport> Reports { get; init; } = [];

    /// <summary>Whether the reports that are about the same day are about one incident of that day.</summary>
    public SameDay SameDay { get; init; } = SameDay.OneIncident;

    /// <summary>How many different people reported it in the window, the applicant too; null when not known.</summary>
    public int? People { get; init; }

    public Ongoing Ongoing { get; init; }

    /// <summary>Somebody affected is vulnerable, or is picked out and targeted.</summary>
    public bool Vulnerable { get; init; }

    /// <summary>A body still deals with a report of it.</summary>
    public bool CaseOpen { get; init; }
}

/// <summary>What the person wants looked at.</summary>
public enum Subject
{
    AntiSocialBehaviour,

    /// <summary>Anti-social behaviour with hostility or prejudice behind it.</summary>
    AntiSocialBehaviourAndHate,

    /// <summary>Hate crime without anti-social behaviour that goes on.</summary>
    HateCrimeOnly,

    /// <summary>How an officer or an organisation behaved.</summary>
    ComplaintAboutService,
}

public enum Ongoing
{
    NotKnown,
    Yes,
    Stopped,
}

/// <summary>What reports of the same day are about.</summary>
public enum SameDay
{
    /// <summary>It was not said, or differs from day to day: an officer looks.</summary>
    NotKnown,
    OneIncident,
    SeveralIncidents,
}
