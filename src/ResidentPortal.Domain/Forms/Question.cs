namespace ResidentPortal.Domain.Forms;

/// <summary>One thing a form asks. A kind of question knows how to read its fields, write them back and describe its answer.</summary>
/// <param name="Id">Unique in its form; the start of its field names. Lower case with hyphens.</param>
/// <param name="Label">The question as the person sees it.</param>
public abstract record Question(string Id, string Label)
{
    public string? Hint { get; init; }

    /// <summary>An optional question may be left blank; its label says so.</summary>
    public bool Optional { get; init; }

    /// <summary>The error when it was left blank and is not optional. Says what to do ("Enter …", "Select …").</summary>
    public string Missing { get; init; } = DefaultMissing;

    public const string DefaultMissing = "Answer this question";

    /// <summary>What leaving it blank means, where it means something: that is told like an answer.</summary>
    public string? BlankMeans { get; init; }

    /// <summary>How the question is named on check-answers and in emails, where it differs from <see cref="Label"/>.</summary>
    public string? Brief { get; init; }

    public string ShortLabel => Brief ?? Label;

    /// <summary>Why its words are not for staff to change; null where they may.</summary>
    public FixedWords? Fixed { get; init; }

    /// <summary>Whether the answer may identify a person: free words, contact details, places. Left out of summaries.</summary>
    public virtual bool Private => true;

    /// <summary>Asked on its page only when this holds of the answers to the pages before it.</summary>
    public Func<Answers, bool> When { get; init; } = static _ => true;

    /// <summary>Also for a body that only gets in touch: the name, how to contact the person safely, and what happened.</summary>
    public bool ForContact { get; init; }

    /// <summary>A stored answer as one to this question as it is now; null where it is none, or blank and not optional.</summary>
    public abstract Answer? Taken(Answer stored);

    public abstract Reading Read(ReadContext context);

    /// <summary>The fields that <see cref="Read"/> turns into this answer again.</summary>
    public abstract IEnumerable<KeyValuePair<string, string[]>> Write(Answer answer, string prefix = "");

    /// <summary>The answer in words, a line each.</summary>
    public abstract IReadOnlyList<string> Describe(Answer answer);

    /// <summary>Whether this answer, perhaps given in another form, is one that the question would take from its own page.</summary>
    public bool WouldTake(Answer answer, DateOnly today)
    {
        if (Taken(answer) is null || answer is NotGiven)
            return false;
        var fields = new FieldValues(Write(answer).ToDictionary(field => field.Key, field => field.Value));
        return Read(new ReadContext(fields, today)) is { Errors.Count: 0, Answer: { } read } && read.Equals(answer);
    }

    /// <summary>The names of its fields, without a prefix, from which a person can take out again what stands there.</summary>
    public virtual IEnumerable<string> Fields => [Id];

    /// <summary>The questions that this answer reveals beside it.</summary>
    public virtual IEnumerable<Question> Revealed(Answer? answer) => [];

    /// <summary>All questions that some answer may reveal.</summary>
    public virtual IEnumerable<Question> AllRevealed => [];

    protected Reading Blank(ReadContext context, string? field = null) =>
        Optional ? Reading.Of(NotGiven.Instance) : Reading.Wrong(context.Name(field ?? Id), Missing);

    protected static KeyValuePair<string, string[]> Field(string name, params string[] values) => new(name, values);
}

/// <summary>A question whose answers are of one type.</summary>
public abstract record Question<TAnswer>(string Id, string Label) : Question(Id, Label)
    where TAnswer : Answer
{
    public sealed override IEnumerable<KeyValuePair<string, string[]>> Write(Answer answer, string prefix = "") =>
        Typed(answer) is { } typed ? WriteAnswer(typed, prefix) : [];

    public sealed override IReadOnlyList<string> Describe(Answer answer) =>
        Typed(answer) is { } typed ? DescribeAnswer(typed) : [BlankMeans ?? NotGivenText];

    public sealed override Answer? Taken(Answer stored) => (Answer?)Typed(stored) ?? (Optional ? stored as NotGiven : null);

    public const string NotGivenText = "Not given";

    /// <summary>What an answer of another type means that was stored when the question was another; null where it means nothing.</summary>
    protected virtual TAnswer? Earlier(Answer stored) => null;

    private TAnswer? Typed(Answer answer) => answer as TAnswer ?? Earlier(answer);

    protected abstract IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(TAnswer answer, string prefix);

    protected abstract IReadOnlyList<string> DescribeAnswer(TAnswer answer);
}
