using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Domain.Tests.Councils;
using ResidentPortal.Domain.Tests.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Wording;

public sealed class RewordingTests
{
    private const string Safety = "safe-ways contact email-words safe-times safe-text-times voicemail call-ourselves own-home";
    private const string ByHand = "share-private-rented private-rented-name private-rented-reached";
    private const string Test = "danger subject reports told reference happened reported same-problem same-incident "
        + "people ongoing vulnerability action";

    /// <summary>Whose words decide what happens to a report, or are the law's: nothing else, and not one less.</summary>
    [Theory]
    [InlineData("asb", "danger their-agreement hate-element home housing-association " + ByHand
        + " share-police share-landlord share-victim-support staff "
        + Safety)]
    [InlineData("hate-crime",
        "danger their-agreement strands home housing-association " + ByHand
        + " share-police share-landlord share-befrienders share-victim-support staff "
        + Safety)]
    [InlineData("case-review", Test
        + " their-consent their-safe-ways their-contact their-safe-times their-voicemail their-call-ourselves member-contact home "
        + "housing-association share-police share-landlord share-health staff safe-ways contact email-words "
        + "safe-times safe-text-times voicemail call-ourselves")]
    [InlineData("case-review-check", Test)]
    [InlineData("equality", "age disabled ethnic-group religion sex gender orientation")]
    public void Fixed_OfAForm_IsWhatDecidesOrIsTheLaws(string form, string ids) =>
        WordsOf(Find(form)).Where(words => words.Fixed is not null).Select(words => words.Question.Id)
            .ShouldBe(ids.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("asb"), InlineData("hate-crime"), InlineData("case-review"), InlineData("case-review-check"), InlineData("equality")]
    public void Reworded_InEveryText_ChangesTheFreeOnesAndAsksTheSame(string id)
    {
        var form = Find(id);
        var other = form.Reworded(text => $"[{text.Key}]");

        foreach (var (own, said) in WordsOf(form).Zip(WordsOf(other)))
        {
            said.All.Select(text => text.Key).ShouldBe(own.All.Select(text => text.Key));
            said.All.Select(text => text.Own).ShouldBe(own.All.Select(text => own.Fixed is null ? $"[{text.Key}]" : text.Own));
            said.Question.ShouldSatisfyAllConditions(
                question => question.GetType().ShouldBe(own.Question.GetType()),
                question => (question.Id, question.Optional, question.Missing)
                    .ShouldBe((own.Question.Id, own.Question.Optional, own.Question.Missing)),
                question => EveryForm.OptionsOf(question).Select(option => (option.Value, option.Exclusive))
                    .ShouldBe(EveryForm.OptionsOf(own.Question).Select(option => (option.Value, option.Exclusive))));
        }

        WordsOf(form).SelectMany(words => words.All).Select(text => text.Key.ToUpperInvariant()).ShouldBeUnique();
        WordsOf(form).SelectMany(words => words.All).ShouldAllBe(text => text.Check(text.Own) == null);
    }

    [Fact]
    public void Reworded_QuestionThatIsThePagesHeading_IsSoStill()
    {
        var other = SampleCouncil.Asb.Form.Reworded(text => text.Key == "Form.asb.kind.Label" ? "What is wrong?" : null);
        other.Find("problem")!.Heading.ShouldBe("What is wrong?");
        other.Find("how-often")!.Heading.ShouldBe("How often does it happen?");
        other.Find("danger")!.Heading.ShouldBe(Danger.Question.Label);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Words", null)]
    [InlineData("  ", TextFault.OnlyBlanks)]
    [InlineData("one\ntwo", TextFault.SeveralLines)]
    [InlineData("123456789", TextFault.TooLong)]
    public void Check_OtherWords_SaysWhatIsWrong(string words, TextFault? fault) =>
        new FormText("Form.a.b.Label", "Own", 8).Check(words).ShouldBe(fault);

    private static Form Find(string id) => id == "case-review-check"
        ? CaseReviewCheck.Form(SampleCouncil.With(Presets.Usual))
        : EveryForm.Find(id);

    private static List<QuestionWords> WordsOf(Form form) => [.. form.Steps.SelectMany(step => QuestionWords.Of(form, step))];
}
