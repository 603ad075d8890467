namespace ResidentPortal.Domain.Forms;

/// <summary>When something happened: a day with a rough time, a range of days, or the person's own words.</summary>
public sealed record WhenQuestion(string Id, string Label) : Question<WhenAnswer>(Id, Label)
{
    public const string Today = "today";
    public const string Yesterday = "yesterday";
    public const string OnADay = "day";
    public const string OverAPeriod = "period";
    public const string NotSure = "not-sure";

    public string DateField => Id + "-date";

    public string TimeField => Id + "-time";

    public string FromField => Id + "-from";

    public string ToField => Id + "-to";

    public string WordsField => Id + "-words";

    public override bool Private => false;

    public override IEnumerable<string> Fields => [DateField, TimeField, FromField, ToField, WordsField];

    public override Reading Read(ReadContext context) =>
        WhenLabels.Leftover(this, context) is { } leftover ? Reading.Wrong(context.Name(Id), leftover) : context.First(Id) switch
        {
            Today => ReadTime(context, context.Today),
            Yesterday => ReadTime(context, context.Today.AddDays(-1)),
            OnADay => ReadDay(context, DateField, "Enter the date", out var date) is { } error
                ? Reading.Wrong([error])
                : ReadTime(context, date),
            OverAPeriod => ReadPeriod(context),
            NotSure => ReadWords(context),
            _ => Blank(context),
        };

    private Reading ReadTime(ReadContext context, DateOnly date)
    {
        var time = context.First(TimeField).ReplaceLineEndings(" ");
        return time.Length <= 100
            ? Reading.Of(new OnDate(date, time))
            : Reading.Wrong(context.Name(TimeField), "The time must be 100 characters or less");
    }

    private Reading ReadPeriod(ReadContext context)
    {
        var errors = new[]
        {
            ReadDay(context, FromField, "Enter the date it started", out var from),
            ReadDay(context, ToField, "Enter the date of the last time", out var to),
        }.OfType<FieldError>().ToList();
        if (errors.Count > 0)
            return Reading.Wrong(errors);
        return from <= to
            ? Reading.Of(new Between(from, to))
            : Reading.Wrong(context.Name(ToField), "The last time must be the same day as the first or later");
    }

    private Reading ReadWords(ReadContext context)
    {
        var words = context.First(WordsField).ReplaceLineEndings(" ");
        return words.Length switch
        {
            0 => Reading.Wrong(context.Name(WordsField), "Enter roughly when, like “in spring” or “before Christmas”"),
            > 200 => Reading.Wrong(context.Name(WordsField), "Roughly when must be 200 characters or less"),
            _ => Reading.Of(new About(words)),
        };
    }

    private static FieldError? ReadDay(ReadContext context, string field, string missing, out DateOnly date)
    {
        date = default;
        var text = context.First(field);
        var wrong = text.Length == 0 ? missing : TypedDate.Read(text, context.Today, out date);
        return wrong is null ? null : new FieldError(context.Name(field), wrong);
    }

    // "Today" is written back as its date, so that a draft read after midnight does not move.
    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(WhenAnswer answer, string prefix) => answer switch
    {
        OnDate on => [Field(prefix + Id, OnADay), Field(prefix + DateField, TypedDate.Write(on.Date)), Field(prefix + TimeField, on.Time)],
        Between between =>
        [
            Field(prefix + Id, OverAPeriod),
            Field(prefix + FromField, TypedDate.Write(between.From)),
            Field(prefix + ToField, TypedDate.Write(between.To)),
        ],
        About about => [Field(prefix + Id, NotSure), Field(prefix + WordsField, about.Words)],
        _ => throw new NotSupportedException("A kind of time that cannot be written."),
    };

    protected override IReadOnlyList<string> DescribeAnswer(WhenAnswer answer) => answer switch
    {
        OnDate { Time.Length: > 0 } on => [$"{TypedDate.Write(on.Date)}, {on.Time}"],
        OnDate on => [TypedDate.Write(on.Date)],
        Between between => [$"{TypedDate.Write(between.From)} to {TypedDate.Write(between.To)}"],
        About about => [about.Words],
        _ => throw new NotSupportedException("A kind of time that cannot be described."),
    };
}
