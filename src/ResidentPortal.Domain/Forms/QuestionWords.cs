namespace ResidentPortal.Domain.Forms;

/// <summary>All that one question says.</summary>
/// <param name="Fixed">Why none of it may be changed; null where it may.</param>
/// <param name="Brief">How check-answers names the question; null where it does so by its label.</param>
public sealed record QuestionWords(Question Question, FixedWords? Fixed, FormText Label, FormText Hint, FormText? Brief,
    IReadOnlyList<OptionWords> Options)
{
    public IEnumerable<FormText> All =>
        [Label, Hint, .. Brief is null ? [] : new[] { Brief }, .. Options.SelectMany(option => new[] { option.Label, option.Hint })];

    /// <summary>The questions of a step with those inside them, in the order in which they are asked.</summary>
    public static IEnumerable<QuestionWords> Of(Form form, Step step) =>
        step.Questions.SelectMany(question => Inside(form, question, null));

    internal static QuestionWords Of(Form form, Question question, FixedWords? around)
    {
        var key = $"{Rewording.Prefix}{form.Id}.{question.Id}.";
        return new(
            question,
            question.Fixed ?? around,
            LabelOf(key, question.Label),
            HintOf(key, question.Hint),
            question.Brief is { } brief ? new(key + "Brief", brief, FormText.LongestLabel) : null,
            [.. Rewording.OptionsOf(question)
                .Select(option =>
                    new OptionWords(LabelOf($"{key}{option.Value}.", option.Label), HintOf($"{key}{option.Value}.", option.Hint)))]);
    }

    private static IEnumerable<QuestionWords> Inside(Form form, Question question, FixedWords? around)
    {
        var words = Of(form, question, around);
        var inner = question is ListQuestion list ? list.Questions : question.AllRevealed;
        return [words, .. inner.SelectMany(one => Inside(form, one, words.Fixed))];
    }

    private static FormText LabelOf(string key, string own) => new(key + "Label", own, FormText.LongestLabel);

    private static FormText HintOf(string key, string? own) => new(key + "Hint", own ?? "", FormText.LongestHint);
}

public sealed record OptionWords(FormText Label, FormText Hint);
