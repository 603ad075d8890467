namespace ResidentPortal.Domain.Retention;

/// <summary>What decides how long a report is kept. All days are days in London.</summary>
public sealed record KeptReport(string FormId, KeptAs As, DateOnly Received)
{
    /// <summary>Null while it is open, or was opened again.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>When somebody found that it is no report; null where that was not recorded.</summary>
    public DateOnly? MarkedSpam { get; init; }

    /// <summary>Somebody has said that they have it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The mailbox of each of its queues has it, or the queue's fallback mailbox.</summary>
    public bool IsDelivered { get; init; }

    /// <summary>The resident added something that nobody has read yet.</summary>
    public bool HasNews { get; init; }

    /// <summary>The privacy officer or a manager has it kept for a legal reason.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>It is an application for a case review that is not closed, or one that such an application counts.</summary>
    public bool IsInCaseReview { get; init; }

    /// <summary>The last day that somebody has set for looking at it again, or for getting in touch.</summary>
    public DateOnly? LookedAtAgain { get; init; }
}

public enum KeptAs
{
    Report,
    Held,
    Spam,
}

/// <summary>Why a report is not erased although its time is over.</summary>
public enum Spared
{
    /// <summary>Nobody has decided whether it is a report.</summary>
    Held,

    /// <summary>Nobody has said that they have it.</summary>
    Untaken,

    Undelivered,

    /// <summary>The resident added something that nobody has read yet.</summary>
    NewFromResident,

    LegalHold,

    /// <summary>ASB Act 2014 s104: the review looks at it.</summary>
    CaseReview,

    /// <summary>Somebody has set a day for it that is not over.</summary>
    InWork,
}
