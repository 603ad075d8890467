namespace ResidentPortal.Reports.Care;

/// <summary>What became of a change that a member of staff asked for.</summary>
public enum CareOutcome
{
    Done,

    /// <summary>There is no such report, or not for them, or it was not sent to its teams.</summary>
    NotThere,

    /// <summary>Somebody else changed it since they saw it: nothing was changed.</summary>
    ChangedMeanwhile,

    /// <summary>Who was to answer for it does not belong to a queue that has it.</summary>
    MayNotOwn,

    /// <summary>It would leave the council without the resident's agreement and without a manager's legal basis.</summary>
    NotAgreed,
}
