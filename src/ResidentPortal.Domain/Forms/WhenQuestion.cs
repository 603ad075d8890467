using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// When something happened: a day with a rough time, a range of days, or the person's own words. A day may be given roughly
/// (<see cref="RoughDate"/>); what cannot be placed is kept in the person's words.
/// </summary>
public sealed record WhenQuestion(string Id, string Label) : Question<WhenAnswer>(Id, Label)
{
    public const string Today = "today";
    public const string Yesterday = "yesterday";
    public const string OnADay = "day";
    public const string OverAPeriod = "period";
    public const string NotSure = "not-sure";

    private const string LongAgo = $"{TypedDate.LongAgo}. If it was before that, select “I am not sure” and tell us when";

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
            OnADay => ReadDay(context, DateField, "Enter the date", out var day) is { } error ? Reading.Wrong([error])
                : day.Days.IsExact ? ReadTime(context, day.Days.Earliest, day.Time)
                : Reading.Of(WithTime(context, day)),
            OverAPeriod => ReadPeriod(context),
            NotSure => ReadWords(context),
            _ => Blank(context),
        };

    private Reading ReadTime(ReadContext context, DateOnly date, string beside = "")
    {
        var typed = context.First(TimeField).ReplaceLineEndings(" ");
        // "20 Nov at 9pm" in the field of the day says the time, too.
        var time = beside.Length == 0 || typed.Contains(beside, StringComparison.OrdinalIgnoreCase) ? typed
            : typed.Length == 0 ? beside
            : $"{beside}, {typed}";
        return time.Length <= 100
            ? Reading.Of(new OnDate(date, time))
            : Reading.Wrong(context.Name(TimeField), "The time must be 100 characters or less");
    }

    private About WithTime(ReadContext context, RoughDate.Roughly day)
    {
        var time = context.First(TimeField).ReplaceLineEndings(" ");
        var placed = day.Days.IsUnknown || day.Words.EndsWith(')') ? day.Words : $"{day.Words} ({Dates.Days(day.Days)})";
        var words = time.Length is 0 or > 100 ? day.Words : $"{time}, {placed}";
        return new About(words.Length <= RoughDate.Longest ? words : day.Words) { Days = day.Days.IsUnknown ? null : day.Days };
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
        if (from.Days.IsUnknown || to.Days.IsUnknown)
            return Reading.Of(new About(Shortened($"{from.Words} to {to.Words}")));
        return from.Days.Earliest <= to.Days.Latest
            ? Reading.Of(new Between(from.Days.Earliest, to.Days.Latest) { FromWords = RoughWords(from), ToWords = RoughWords(to) })
            : Reading.Wrong(context.Name(ToField), "The last time must be the same day as the first or later");
    }

    private static string? RoughWords(RoughDate.Roughly day) => day.Days.IsExact && day.Time.Length == 0 ? null
        : day.Time.Length == 0 ? day.Words
        : $"{day.Words}, {day.Time}";

    private static string Shortened(string words) => words.Length <= RoughDate.Longest ? words : words[..RoughDate.Longest].TrimEnd();

    private Reading ReadWords(ReadContext context)
    {
        var words = context.First(WordsField).ReplaceLineEndings(" ");
        if (words.Length == 0)
            return Reading.Wrong(context.Name(WordsField), "Enter roughly when, like “in spring” or “before Christmas”");
        if (words.Length > RoughDate.Longest)
            return Reading.Wrong(context.Name(WordsField), "Roughly when must be 200 characters or less");
        // Only what has not come yet is refused here: words are for all else that cannot be given as a date.
        return RoughDate.ReadRoughly(Typing.Code(words), context.Today, out var read) is TypedDate.InFuture
            ? Reading.Wrong(context.Name(WordsField), TypedDate.InFuture)
            : Reading.Of(new About(words) { Days = read.Days.IsUnknown ? null : read.Days });
    }

    private static FieldError? ReadDay(ReadContext context, string field, string missing, out RoughDate.Roughly day)
    {
        day = RoughDate.Roughly.Nothing;
        var text = context.Code(field);
        var wrong = text.Length == 0 ? missing : RoughDate.ReadRoughly(text, context.Today, out day);
        return wrong is null ? null : new FieldError(context.Name(field), wrong is TypedDate.LongAgo ? LongAgo : wrong);
    }

    // "Today" is written back as its date, so that a draft read after midnight does not move; so are days counted from it.
    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(WhenAnswer answer, string prefix) => answer switch
    {
        OnDate on => [Field(prefix + Id, OnADay), Field(prefix + DateField, TypedDate.Write(on.Date)), Field(prefix + TimeField, on.Time)],
        Between between =>
        [
            Field(prefix + Id, OverAPeriod),
            Field(prefix + FromField, between.FromWords ?? TypedDate.Write(between.From)),
            Field(prefix + ToField, between.ToWords ?? TypedDate.Write(between.To)),
        ],
        About about => [Field(prefix + Id, NotSure), Field(prefix + WordsField, about.Words)],
        _ => throw new NotSupportedException("A kind of time that cannot be written."),
    };

    protected override IReadOnlyList<string> DescribeAnswer(WhenAnswer answer) => answer switch
    {
        OnDate { Time.Length: > 0 } on => [$"{TypedDate.Write(on.Date)}, {on.Time}"],
        OnDate on => [TypedDate.Write(on.Date)],
        Between between =>
            [$"{between.FromWords ?? TypedDate.Write(between.From)} to {between.ToWords ?? TypedDate.Write(between.To)}"],
        About about => [about.Words],
        _ => throw new NotSupportedException("A kind of time that cannot be described."),
    };
}
