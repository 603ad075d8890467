using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Tests.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class RoundTripProperties
{
    private static readonly Question[] OneOfEachKind =
    [
        new TextQuestion("q", "Text"),
        new TextQuestion("q", "Email") { Kind = TextKind.Email },
        new TextQuestion("q", "Phone") { Kind = TextKind.Phone },
        new TextQuestion("q", "Postcode") { Kind = TextKind.Postcode },
        new LongTextQuestion("q", "Long text"),
        new OneChoice("q", "One", [new("a", "A") { Reveals = [new TextQuestion("inner", "Inner")] }, new("b", "B")]),
        new SeveralChoices("q", "Several",
            [new("a", "A"), new("b", "B") { Reveals = [new DateQuestion("inner", "Inner")] }, new("none", "None") { Exclusive = true }]),
        new DateQuestion("q", "Date"),
        new RoughDateQuestion("q", "Rough date"),
        new WhenQuestion("q", "When"),
        new PlaceQuestion("q", "Place"),
        new AddressQuestion("q", "Address without a list"),
        new AddressQuestion("q", "Address where the list has none") { Found = [] },
        new AddressQuestion("q", "Address")
        {
            Found = [new("9", "2 Elm Road", "ZY1 1AA", "Hendon", "owner"), new("10", "Flat 1, 4 Elm Road", "ZY1 1AA", "", "")],
        },
        new ContactQuestion("q", "Contact"),
        new ListQuestion("q", "List", "thing",
        [
            new OneChoice("who", "Who",
                [new("a", "A"), new("other", "Other") { Reveals = [new TextQuestion("other-who", "Who")] }]) { Optional = true },
            new DateQuestion("date", "Date") { Optional = true },
            new SeveralChoices("ways", "Ways", [new("x", "X"), new("y", "Y")]) { Optional = true },
        ]),
    ];

    public static TheoryData<string> Kinds => [.. OneOfEachKind.Select(question => question.Label)];

    [Theory, MemberData(nameof(Kinds))]
    public void Read_OfWhatWasWritten_IsTheSameAnswer(string kind)
    {
        foreach (var question in OneOfEachKind.Where(question => question.Label == kind)
            .SelectMany(required => new[] { required, required with { Optional = true } }))
        {
            Prop.ForAll(AnyAnswer.WithRevealed(question).ToArbitrary(), answers =>
            {
                var step = new Step("step", "Step") { Questions = [question] };
                var reading = step.Read(step.Write(answers), Answers.None, Posted.Today);
                reading.Errors.ShouldBeEmpty();
                reading.Answers.ShouldBe(answers);
            }).QuickCheckThrowOnFailure();
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Describe_OfAnyAnswer_IsNeverEmpty(string kind)
    {
        var question = OneOfEachKind.Single(question => question.Label == kind);
        Prop.ForAll(AnyAnswer.To(question with { Optional = true }).ToArbitrary(), answer =>
        {
            question.Describe(answer).ShouldNotBeEmpty();
            question.Describe(answer).ShouldContain(line => line.Length > 0);
        }).QuickCheckThrowOnFailure();
    }

    public static TheoryData<string> Forms => EveryForm.Ids;

    [Theory, MemberData(nameof(Forms))]
    public void FromJson_OfToJson_IsTheSameAnswers(string form)
    {
        var questions = EveryForm.Find(form).Steps.SelectMany(step => step.AllQuestions).ToList();
        Prop.ForAll(AnyAnswer.ToSomeOf(questions).ToArbitrary(), answers =>
            Answers.FromJson(answers.ToJson()).ShouldBe(answers)).QuickCheckThrowOnFailure();
    }
}
