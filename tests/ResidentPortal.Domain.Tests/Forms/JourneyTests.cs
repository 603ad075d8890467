using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class JourneyTests
{
    public static TheoryData<string, Answers, string, string?> Cases => new()
    {
        { "nothing yet", Answers.None, "home", "home" },
        { "rented", SmallForm.Rented, "home advice repairs names", null },
        { "own after rented", SmallForm.Rented.With(SmallForm.Home, new ChoiceAnswer("own")), "home names", null },
        { "leaves", SmallForm.Rented.With(SmallForm.Home, new ChoiceAnswer("elsewhere")), "home", "home" },
        { "a hidden question not answered", SmallForm.Rented.Without([SmallForm.Which]), "home", "home" },
        { "a later page answered first", Answers.None.With(SmallForm.First, new TextAnswer("Sam")), "home", "home" },
        { "half of a page", SmallForm.Rented.Without([SmallForm.Second]), "home advice repairs names", "names" },
        { "answers that do not go together", SmallForm.Rented.With(SmallForm.Second, new TextAnswer("Sam")), "home advice repairs names",
            "names" },
        { "an answer of another kind", SmallForm.Rented.With("home", new TextAnswer("rented")), "home", "home" },
        { "a required answer left blank by an earlier version", SmallForm.Rented.With(SmallForm.Repairs, NotGiven.Instance),
            "home advice repairs", "repairs" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Reached_OfAnswers_AreThePagesAsked(string described, Answers answers, string reached, string? incomplete)
    {
        var journey = new Journey(SmallForm.Form, answers);
        string.Join(' ', journey.Reached.Select(step => step.Slug)).ShouldBe(reached, described);
        (journey.FirstIncomplete?.Slug).ShouldBe(incomplete);
        journey.IsComplete.ShouldBe(incomplete is null);
    }

    [Fact]
    public void Kept_AfterAChange_LeavesOutWhatItHid()
    {
        var kept = new Journey(SmallForm.Form, SmallForm.Rented.With(SmallForm.Home, new ChoiceAnswer("own"))).Kept;
        kept.All.Select(answer => answer.Key).ShouldBe(["first", "home", "second"]);
    }

    [Fact]
    public void Kept_AfterChangingBack_HasTheOldAnswersAgain() =>
        new Journey(SmallForm.Form, SmallForm.Rented.With(SmallForm.Home, new ChoiceAnswer("own"))
            .With(SmallForm.Home, new ChoiceAnswer("rented")))
            .Kept.ShouldBe(SmallForm.Rented);

    [Fact]
    public void Back_OfCheckAnswers_IsTheLastPage() =>
        new Journey(SmallForm.Form, SmallForm.Rented).Back(null)!.Slug.ShouldBe("names");

    [Fact]
    public void LeavesTo_OfAStepNotReached_IsNull() =>
        new Journey(SmallForm.Form, Answers.None.With(SmallForm.Home, new ChoiceAnswer("elsewhere")))
            .ShouldSatisfyAllConditions(
                journey => journey.LeavesTo(SmallForm.Form.First).ShouldBe("/elsewhere"),
                journey => journey.LeavesTo(SmallForm.Form.Find("names")!).ShouldBeNull());
}
