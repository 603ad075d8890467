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
    /// <summary>The answers that count, grouped by section in the order of the form.</summary>
    public static IReadOnlyList<SummarySection> Of(Journey journey) =>
    [
        .. journey.Reached
            .GroupBy(step => step.Section)
            .Select(section => new SummarySection(section.Key, [.. section.SelectMany(step => Rows(step, journey.Kept))]))
            .Where(section => section.Rows.Count > 0),
    ];

    private static IEnumerable<SummaryRow> Rows(Step step, Answers answers) =>
        step.Questions
            .SelectMany(question => StepReading.WithRevealed(question, answers))
            .Where(answers.Has)
            .Select(question => new SummaryRow(
                question.Id,
                question.ShortLabel,
                question.Describe(answers.Raw(question.Id)!),
                step.Slug,
                question.Private,
                question.ForContact));
}
