using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class AnswerSummaryTests
{
    [Fact]
    public void Of_AJourney_GroupsAnswersInTheOrderOfTheForm()
    {
        var sections = AnswerSummary.Of(new Journey(SmallForm.Form, SmallForm.Rented));
        sections.Select(section => section.Title).ShouldBe(["Home", "You"]);
        sections.SelectMany(section => section.Rows)
            .Select(row => $"{row.Label}: {string.Join(" / ", row.Lines)} ({row.StepSlug}, {(row.Private ? "private" : "open")})").ShouldBe(
        [
            "Whose home?: A landlord’s (home, open)",
            "Which landlord?: Elm Homes (home, private)",
            "What needs mending?: The roof / and a door (repairs, private)",
            "First name: Sam (names, private)",
        ]);
    }

    [Fact]
    public void ToCheck_OfAJourney_ShowsWhatWasLeftBlankToo() =>
        AnswerSummary.ToCheck(new Journey(SmallForm.Form, SmallForm.Rented)).SelectMany(section => section.Rows)
            .Single(row => row.Label == "Surname").Lines.ShouldBe(["Not given"]);

    [Fact]
    public void Of_NoAnswers_IsEmpty() => AnswerSummary.Of(new Journey(SmallForm.Form, Answers.None)).ShouldBeEmpty();
}
