namespace ResidentPortal.Domain.Forms;

/// <summary>One question and its answer as check-answers, the team's email and the export show it.</summary>
/// <param name="Lines">The answer in words; never empty.</param>
/// <param name="StepSlug">The page on which it can be changed.</param>
/// <param name="Private">May identify a person; left out where a queue gets only a summary.</param>
/// <param name="ForContact">Also for a queue that only gets in touch.</param>
public sealed record SummaryRow(
    string QuestionId, string Label, IReadOnlyList<string> Lines, string StepSlug, bool Private, bool ForContact = false);

public sealed record SummarySection(string Title, IReadOnlyList<SummaryRow> Rows);

public static class AnswerSummary
{
    /// <summary>The answers that count, grouped by section in the order of the form. What was left blank is left out.</summary>
    public static IReadOnlyList<SummarySection> Of(Journey journey) => Of(journey, static _ => false);

    /// <summary>The same for the person to check, who also sees what they left blank of what everybody is asked.</summary>
    public static IReadOnlyList<SummarySection> ToCheck(Journey journey) => Of(journey, static step => !step.Further);

    private static IReadOnlyList<SummarySection> Of(Journey journey, Func<Step, bool> withBlanks) =>
    [
        .. journey.Reached
            .GroupBy(step => step.Section)
            .Select(section =>
                new SummarySection(section.Key, [.. section.SelectMany(step => Rows(step, journey.Kept, withBlanks(step)))]))
            .Where(section => section.Rows.Count > 0),
    ];

    private static IEnumerable<SummaryRow> Rows(Step step, Answers answers, bool withBlanks) =>
        step.Questions
            .SelectMany(question => StepReading.WithRevealed(question, answers))
            .Where(question => answers.Raw(question.Id) is { } answer
                && (answer is not NotGiven || withBlanks || question.BlankMeans is not null))
            .Select(question => new SummaryRow(
                question.Id,
                question.ShortLabel,
                question.Describe(answers.Raw(question.Id)!),
                step.Slug,
                question.Private,
                question.ForContact));
}
