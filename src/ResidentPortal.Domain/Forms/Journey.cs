namespace ResidentPortal.Domain.Forms;

/// <summary>
/// Where somebody stands in a form, found by replaying their answers from the first step. Answers to steps that the replay
/// does not reach are neither asked, shown nor submitted, and decide nothing.
/// </summary>
public sealed class Journey
{
    private readonly List<Step> asked = [];

    public Journey(Form form, Answers answers)
    {
        Form = form;
        Kept = Answers.None;
        foreach (var step in form.Steps)
        {
            if (!step.When(Kept))
                continue;
            asked.Add(step);
            var questions = step.Questions.SelectMany(question => StepReading.WithRevealed(question, answers)).ToList();
            var answered = questions
                .Select(question => (Question: question, Answer: answers.Raw(question.Id) is { } stored ? question.Taken(stored) : null))
                .Where(one => one.Answer is not null)
                .ToList();
            Kept = answered.Aggregate(Kept, (kept, one) => kept.With(one.Question, one.Answer!));
            if (answered.Count == questions.Count && !step.Check(Kept).Any() && step.LeavesTo(Kept) is null)
                continue;
            FirstIncomplete = step;
            break;
        }
    }

    public Form Form { get; }

    /// <summary>The steps reached so far; the last is <see cref="FirstIncomplete"/>, if there is one.</summary>
    public IReadOnlyList<Step> Reached => asked;

    /// <summary>The answers to the steps reached. Only these count.</summary>
    public Answers Kept { get; }

    public Step? FirstIncomplete { get; }

    public bool IsComplete => FirstIncomplete is null;

    public bool IsReached(Step step) => asked.Contains(step);

    /// <summary>The step after this one, or null when check-answers comes next.</summary>
    public Step? Next(Step step)
    {
        var index = asked.IndexOf(step);
        return index < 0 ? FirstIncomplete : asked.ElementAtOrDefault(index + 1);
    }

    /// <summary>The step before this one; null on the first. For check-answers, pass null.</summary>
    public Step? Back(Step? step)
    {
        var index = step is null ? asked.Count : asked.IndexOf(step);
        return index > 0 ? asked[index - 1] : null;
    }

    /// <summary>The outside page to which the answers of this step lead, or null.</summary>
    public string? LeavesTo(Step step) => IsReached(step) ? step.LeavesTo(Kept) : null;
}
