using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>How soon an area answers an application, in working days after the day on which it was made.</summary>
public sealed record ServiceLevels(int Acknowledge, int Decide, int? Outcome)
{
    /// <summary>The outcome is promised so many working days after the decision on the threshold, not after the application.</summary>
    public bool OutcomeAfterDecision { get; init; }

    /// <summary>By when the applicant hears what, in order (2014 Act s104(6) to (8)).</summary>
    public IReadOnlyList<Milestone> Milestones(DateOnly applied, WorkingCalendar calendar)
    {
        var decided = calendar.AddWorkingDays(applied, Decide);
        var milestones = new List<Milestone>
        {
            new(MilestoneKind.Acknowledged, calendar.AddWorkingDays(applied, Acknowledge)),
            new(MilestoneKind.Decided, decided),
        };
        if (Outcome is { } outcome)
            milestones.Add(new(MilestoneKind.Outcome, calendar.AddWorkingDays(OutcomeAfterDecision ? decided : applied, outcome)));
        return milestones;
    }
}

public enum MilestoneKind
{
    /// <summary>We have the application and say so.</summary>
    Acknowledged,

    /// <summary>Whether the threshold is met (s104(6)).</summary>
    Decided,

    /// <summary>The outcome of the review and any recommendations (s104(7) and (8)).</summary>
    Outcome,
}

/// <param name="By">The last day.</param>
public sealed record Milestone(MilestoneKind Kind, DateOnly By);
