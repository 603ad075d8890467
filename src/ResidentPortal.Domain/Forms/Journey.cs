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
        foreach (var declared in form.Steps)
        {
            if (declared.AskedOf(Kept) is not { } step)
                continue;
            asked.Add(step);
            var isAnswered = Keep(step, answers);
            if (step.Further || (isAnswered && !step.Check(Kept).Any() && step.LeavesTo(Kept) is null))
                continue;
            FirstIncomplete = step;
            break;
        }
    }

    public Form Form { get; }

    /// <summary>
    /// The steps reached so far, each with the questions that are asked; the last is <see cref="FirstIncomplete"/>, if there is one.
    /// </summary>
    public IReadOnlyList<Step> Reached => asked;

    /// <summary>The answers to the steps reached. Only these count.</summary>
    public Answers Kept { get; private set; }

    public Step? FirstIncomplete { get; }

    /// <summary>Whether it can be sent. <see cref="Step.Further"/> pages may be left.</summary>
    public bool IsComplete => FirstIncomplete is null;

    /// <summary>The step with the questions that are asked, or null when it is not reached.</summary>
    public Step? Reach(string slug) => asked.Find(step => step.Slug == slug);

    public bool IsReached(Step step) => Reach(step.Slug) is not null;

    /// <summary>The step after this one, or null when check-answers comes next, as it does after each further section.</summary>
    public Step? Next(Step step)
    {
        var index = IndexOf(step);
        if (index < 0)
            return FirstIncomplete;
        return asked.ElementAtOrDefault(index + 1) is { } next && IsSameWay(step, next) ? next : null;
    }

    /// <summary>The step before this one; null on the first and where check-answers was before. For check-answers, pass null.</summary>
    public Step? Back(Step? step)
    {
        if (step is null)
            return asked.FindLast(one => !one.Further);
        var index = IndexOf(step);
        return index > 0 && IsSameWay(asked[index - 1], step) ? asked[index - 1] : null;
    }

    /// <summary>The outside page to which the answers of this step lead, or null.</summary>
    public string? LeavesTo(Step step) => IsReached(step) ? step.LeavesTo(Kept) : null;

    /// <summary>The sections that can be told as well once it can be sent, each with its first page.</summary>
    public IReadOnlyList<FurtherSection> Further =>
    [
        .. asked.Where(step => step.Further).GroupBy(step => step.Section)
            .Select(section => new FurtherSection(section.Key, section.First(), section.Any(HasAnswers))),
    ];

    private bool Keep(Step step, Answers answers)
    {
        var questions = step.Questions.SelectMany(question => StepReading.WithRevealed(question, answers)).ToList();
        var answered = questions
            .Select(question => (Question: question, Answer: answers.Raw(question.Id) is { } stored ? question.Taken(stored) : null))
            .Where(one => one.Answer is not null)
            .ToList();
        Kept = answered.Aggregate(Kept, (kept, one) => kept.With(one.Question, one.Answer!));
        return answered.Count == questions.Count;
    }

    private bool HasAnswers(Step step) => step.AllQuestions.Any(question => Kept.Raw(question.Id) is not (null or NotGiven));

    private int IndexOf(Step step) => asked.FindIndex(one => one.Slug == step.Slug);

    private static bool IsSameWay(Step one, Step other) => one.Further == other.Further && (!one.Further || one.Section == other.Section);
}

/// <summary>Some pages about one thing that people may tell as well.</summary>
/// <param name="First">Its first page.</param>
/// <param name="HasAnswers">Something of it was told.</param>
public sealed record FurtherSection(string Title, Step First, bool HasAnswers);
