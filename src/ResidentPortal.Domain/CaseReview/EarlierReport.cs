using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>One report that was made of the behaviour: a "complaint" in the words of the 2014 Act.</summary>
/// <param name="Happened">The day of the behaviour that was reported.</param>
/// <param name="Reported">The day on which the report was made.</param>
public sealed record EarlierReport(DateSpan Happened, DateSpan Reported)
{
    public ReportedTo To { get; init; } = ReportedTo.Council;

    /// <summary>It is about the problem for which the review is wanted.</summary>
    public bool SameProblem { get; init; } = true;

    public bool Anonymous { get; init; }
}

public enum ReportedTo
{
    Council,
    Police,

    /// <summary>A housing association, the council’s own housing company or another landlord.</summary>
    Landlord,
    Other,
}
