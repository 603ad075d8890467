namespace ResidentPortal.Domain.Forms;

/// <summary>One page of a form.</summary>
/// <param name="Slug">Its part of the address; unique in the form.</param>
/// <param name="Heading">The page's heading; where there is one question, usually the question itself.</param>
public sealed record Step(string Slug, string Heading)
{
    /// <summary>The group under which check-answers and emails list its answers.</summary>
    public string Section { get; init; } = "";

    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Paragraphs between heading and questions.</summary>
    public IReadOnlyList<string> Intro { get; init; } = [];

    /// <summary>Asked only when this holds of the answers to the steps before it.</summary>
    public Func<Answers, bool> When { get; init; } = static _ => true;

    /// <summary>
    /// Asked only of somebody who wants to tell more: the form can be sent without it. Such pages come last, and decide nothing about
    /// the others.
    /// </summary>
    public bool Further { get; init; }

    /// <summary>What is wrong between answers that are each right by themselves.</summary>
    public Func<Answers, IEnumerable<FieldError>> Check { get; init; } = static _ => [];

    /// <summary>The path of a page outside the form to which these answers lead, or null to go on.</summary>
    public Func<Answers, string?> LeavesTo { get; init; } = static _ => null;

    /// <summary>A page without questions that must be read before going on, as the 999 page.</summary>
    public Notice? Notice { get; init; }

    /// <summary>A page that asks one question, which is its heading too.</summary>
    public static Step Asking(string slug, string section, Question question) =>
        new(slug, question.Label) { Section = section, Questions = [question] };

    /// <summary>The page with the questions that are asked of somebody who answered so before it; null where it is not asked.</summary>
    public Step? AskedOf(Answers before)
    {
        if (!When(before))
            return null;
        var asked = Questions.Where(question => question.When(before)).ToList();
        return asked.Count == Questions.Count ? this
            : asked.Count == 0 ? null
            : this with { Questions = asked };
    }

    /// <summary>These pages as ones that only somebody is asked who wants to tell more.</summary>
    public static IEnumerable<Step> AsFurther(params IEnumerable<Step> steps) => steps.Select(step => step with { Further = true });

    public IEnumerable<Question> AllQuestions => Questions.SelectMany(Flatten);

    /// <summary>Reads this page and keeps the other answers. The answers are unchanged where there are errors.</summary>
    public StepReading Read(FieldValues fields, Answers before, DateOnly today)
    {
        var reading = StepReading.Of(Questions, new ReadContext(fields, today));
        if (reading.Errors.Count > 0)
            return reading with { Answers = before };
        var after = before.Without(AllQuestions).Merge(reading.Answers);
        var errors = Check(after).ToList();
        return errors.Count > 0 ? new StepReading(before, errors) : new StepReading(after, []);
    }

    /// <summary>The fields that show these answers on the page.</summary>
    public FieldValues Write(Answers answers) => new(
        AllQuestions
            .Where(answers.Has)
            .SelectMany(question => question.Write(answers.Raw(question.Id)!))
            .ToDictionary(field => field.Key, field => field.Value));

    private static IEnumerable<Question> Flatten(Question question) => [question, .. question.AllRevealed.SelectMany(Flatten)];
}

/// <param name="Warning">Set large, with the warning sign.</param>
/// <param name="Continue">The words on the button that goes on.</param>
public sealed record Notice(string Warning, IReadOnlyList<string> Lines, string Continue)
{
    /// <summary>A page to read first, as path and words.</summary>
    public (string Path, string Words)? Link { get; init; }
}
