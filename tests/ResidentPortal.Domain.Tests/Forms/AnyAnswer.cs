using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>Arbitrary answers and posted fields for FsCheck.</summary>
internal static class AnyAnswer
{
    private static readonly string[] Nasty =
    [
        "", " ", "\0", "\r\n", "\ud800", "\u202e", "٣/٣/٢٠٢٦", "3/3/26", "tomorrow", "99999999999999999999", "-1", "NaN", "1e309",
        "<script>alert(1)</script>", "'; --", "=cmd|' /C'!A0", "a@b.uk", "NW9 4EW", "07700 900 000", "yes", "none", "other", "day",
        "period", "not-sure", "today", "phone", "email", "same-problem", new('x', 5000), string.Concat(Enumerable.Repeat("💥", 300)),
    ];

    public static Gen<string> Text(int longest, bool lines = false) =>
        from posted in Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Nasty))
        let clean = Posted.Values(("text", posted)).First("text")
        let line = lines ? clean : clean.ReplaceLineEndings(" ")
        let cut = Posted.Values(("text", line.Length > longest ? line[..longest] : line)).First("text")
        select cut.Length == 0 ? "x" : cut.Length > longest ? "y" : cut;

    private static Gen<string> MaybeText(int longest, bool lines = false) => Gen.OneOf(Gen.Constant(""), Text(longest, lines));

    public static Gen<DateOnly> PastDay { get; } = Gen.Choose(0, 3_600).Select(days => Posted.Today.AddDays(-days));

    /// <summary>A day as exactly as somebody might remember it, often the same: some pages are asked only where days agree.</summary>
    public static Gen<RoughDateAnswer> RoughDay { get; } = Gen.OneOf(
        Gen.Constant(new RoughDateAnswer(
            Domain.Calendar.DateSpan.On(Posted.Today.AddDays(-30)), TypedDate.Write(Posted.Today.AddDays(-30)))),
        from day in PastDay
        from shape in Gen.Elements("{0:d MMMM yyyy}", "about {0:d MMMM yyyy}", "{0:MMMM yyyy}", "early {0:MMMM yyyy}", "mid {0:MMMM yyyy}",
            "late {0:MMMM yyyy}", "do not know", "{0:d MMMM} at 9pm", "since {0:MMMM yyyy}", "last weekend", "{0:d} to {0:d MMMM yyyy}",
            "when {0:dddd} was my birthday", "Easter {0:yyyy}", "winter {0:yyyy}", "a few weeks ago")
        let read =
            RoughDate.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, day), Posted.Today,
                out var rough) is null ? rough : null
        select read ?? new RoughDateAnswer(Domain.Calendar.DateSpan.On(day), TypedDate.Write(day)));

    /// <summary>An answer that a person could have given to this question.</summary>
    public static Gen<Answer> To(Question question)
    {
        var given = question switch
        {
            TextQuestion text => text.Kind switch
            {
                TextKind.Email => Gen.Constant<Answer>(new TextAnswer("sam@example.com")),
                TextKind.Phone => Gen.Constant<Answer>(new TextAnswer("07700 900 000")),
                TextKind.Postcode => Gen.Constant<Answer>(new TextAnswer("NW9 4EW")),
                TextKind.Reference => Gen.Constant<Answer>(new TextAnswer("CAD 1234/21NOV26")),
                TextKind.Words => Text(text.MaxLength).Select(Answer (words) => new TextAnswer(words)),
            },
            LongTextQuestion text => Text(text.MaxLength, lines: true).Select(Answer (words) => new TextAnswer(words)),
            OneChoice one => Gen.Elements(one.Options.ToArray()).Select(Answer (option) => new ChoiceAnswer(option.Value)),
            SeveralChoices several => Several(several),
            DateQuestion => PastDay.Select(Answer (day) => new DateAnswer(day)),
            RoughDateQuestion => RoughDay.Select(Answer (rough) => rough),
            WhenQuestion => When,
            PlaceQuestion => Place,
            AddressQuestion { Found: { Count: > 0 } found } => Gen.OneOf(Place, Gen.Elements(found.ToArray()).Select(Answer (address) =>
                new PlaceAnswer(address.Postcode, address.Text, "")
                {
                    Uprn = address.Uprn,
                    Ward = address.Ward,
                    Landlord = address.Landlord,
                })),
            AddressQuestion => Place,
            ContactQuestion => Contact,
            ListQuestion list => List(list),
            _ => throw new NotSupportedException(question.GetType().Name),
        };
        return question.Optional ? Gen.OneOf(Gen.Constant<Answer>(NotGiven.Instance), given) : given;
    }

    /// <summary>Answers to each question and to some of those that they reveal; a question may be left out.</summary>
    public static Gen<Answers> ToSomeOf(IEnumerable<Question> questions) =>
        questions.Aggregate(
            Gen.Constant(Answers.None),
            (before, question) =>
                from answers in before
                from asked in Gen.Choose(0, 9)
                from answer in To(question)
                select asked == 0 ? answers : answers.With(question, answer));

    /// <summary>Any text in any of these fields, and in fields of no question.</summary>
    public static Gen<FieldValues> Fields(IEnumerable<string> names)
    {
        var field = from name in Gen.Elements(names.Append("nothing").ToArray())
                    from values in Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>()).ListOf(2)
                    select KeyValuePair.Create(name, values.Select(value => value ?? "").ToArray());
        return field.ListOf(12).Select(fields =>
            new FieldValues(fields.DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Value)));
    }

    private static Gen<Answer> Several(SeveralChoices several)
    {
        var exclusive = several.Options.Where(option => option.Exclusive).ToList();
        var chosen = Gen.SubListOf(several.Options.Where(option => !option.Exclusive))
            .Select(options => options.Count > 0 ? options.ToList() : [several.Options[0]]);
        return (exclusive.Count > 0 ? Gen.OneOf(chosen, Gen.Constant(exclusive)) : chosen)
            .Select(Answer (options) => new ChoicesAnswer([.. several.Options.Where(options.Contains).Select(option => option.Value)]));
    }

    private static readonly WhenQuestion AnyWhen = new("when", "When did it happen?");

    private static readonly Gen<Answer> When = Gen.OneOf<Answer>(
        from day in PastDay from time in MaybeText(100) select (Answer)new OnDate(day, time),
        from one in PastDay from other in PastDay select (Answer)new Between(one < other ? one : other, one < other ? other : one),
        Text(200).Select(words => Read(words)).Where(answer => answer is not null).Select(answer => answer!),
        from day in PastDay
        from words in Gen.Elements("last weekend", "in {0:MMMM yyyy}", "{0:d} to {0:d MMMM yyyy}", "every night", "Easter")
        from time in Gen.Elements("", "about 10pm")
        select Posted.To(AnyWhen, ("when", WhenQuestion.OnADay), ("when-time", time),
            ("when-date", string.Format(System.Globalization.CultureInfo.InvariantCulture, words, day))).Answers.Raw("when")!);

    private static Answer? Read(string words) =>
        Posted.To(AnyWhen, ("when", WhenQuestion.NotSure), ("when-words", words)).Answers.Raw("when");

    private static readonly Gen<Answer> Place =
        from postcode in Gen.Elements("", "NW9 4EW", "N3 1AA")
        from street in MaybeText(200)
        from landmark in MaybeText(500, lines: true)
        from located in Gen.Elements(true, false)
        from latitude in Gen.Choose(-9_000_000, 9_000_000)
        from longitude in Gen.Choose(-18_000_000, 18_000_000)
        select (Answer)new PlaceAnswer(
            postcode,
            postcode.Length + landmark.Length == 0 && !located && street.Length == 0 ? "High Road" : street,
            landmark,
            located ? Math.Round(latitude / 1e5, 5) : null,
            located ? Math.Round(longitude / 1e5, 5) : null);

    private static readonly Gen<Answer> Contact =
        from name in MaybeText(120)
        from email in Gen.Elements("", "sam@example.com")
        from phone in Gen.Elements("", "07700 900 000", "+44 20 8359 2000")
        from address in MaybeText(500, lines: true)
        select (Answer)new ContactAnswer(name,
            email.Length + phone.Length + address.Length == 0 ? "sam@example.com" : email, phone, address);

    private static Gen<Answer> List(ListQuestion list)
    {
        var item = list.Questions
            .Aggregate(Gen.Constant(Answers.None), (before, question) =>
                from answers in before
                from answer in WithRevealed(question)
                select answers.Merge(answer))
            .Where(answers => answers.All.Any(answer => answer.Value is not NotGiven));
        return from count in Gen.Choose(1, Math.Min(3, list.MaxItems))
               from items in item.ListOf(count)
               select (Answer)new ListAnswer([.. items]);
    }

    /// <summary>An answer together with answers to all it reveals.</summary>
    public static Gen<Answers> WithRevealed(Question question) =>
        from answer in To(question)
        from revealed in question.Revealed(answer).Aggregate(Gen.Constant(Answers.None), (before, inner) =>
            from answers in before
            from more in WithRevealed(inner)
            select answers.Merge(more))
        select revealed.With(question, answer);
}
