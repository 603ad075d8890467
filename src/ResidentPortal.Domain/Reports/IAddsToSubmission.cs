using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>What one form sends and promises beyond its answers.</summary>
public interface IAddsToSubmission
{
    string FormId { get; }

    /// <param name="answers">Those that count (<see cref="Journey.Kept"/>) of the completed form.</param>
    SubmissionAddition Add(Answers answers, DateOnly today);
}

/// <param name="Sections">Put before the answers in the team's email.</param>
/// <param name="NextSteps">What the person is told will happen, in place of the queues' promises.</param>
/// <param name="NeutralNextSteps">The same in words that do not say what it is about.</param>
/// <param name="AnswerBy">By the end of which day the team that leads does the first of them.</param>
public sealed record SubmissionAddition(
    IReadOnlyList<SummarySection> Sections, IReadOnlyList<string> NextSteps, IReadOnlyList<string> NeutralNextSteps, DateOnly AnswerBy);
