using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class OneChoiceTests
{
    private static readonly TextQuestion Which = new("which", "Which one?") { Missing = "Enter which one" };

    private static readonly OneChoice Home = new("home", "Whose home?",
    [
        new("own", "My own"),
        new("landlord", "A landlord") { Reveals = [Which] },
    ])
    { Missing = "Select whose home it is" };

    [Theory]
    [InlineData("own", "My own")]
    [InlineData("", "home: Select whose home it is")]
    [InlineData("castle", "home: Select whose home it is")]
    [InlineData("OWN", "home: Select whose home it is")]
    [InlineData("own\u0000", "My own")]
    public void Read_OfAnOption_IsThatOption(string posted, string expected) =>
        Posted.To(Home, ("home", posted)).Said(Home).ShouldBe(expected);

    [Fact]
    public void Read_OfTwoValues_IsTheFirst() => Posted.To(Home, ("home", "own"), ("home", "landlord")).Said(Home).ShouldBe("My own");

    [Fact]
    public void Read_OfAnOptionThatReveals_AsksBesideIt() =>
        Posted.To(Home, ("home", "landlord")).Errors.ShouldBe([new FieldError("which", "Enter which one")]);

    private const string Leftover = "“Which one?” is filled in, but “A landlord” is not selected. Select it, or clear “Which one?”";

    [Fact]
    public void Read_OfAnotherOptionThanWasFilledIn_AsksWhichOneCounts() =>
        Posted.To(Home, ("home", "own"), ("which", "Elm Homes")).Errors.ShouldBe([new FieldError("home", Leftover)]);

    [Fact]
    public void Read_OfNoOptionWhereOneWasFilledIn_AsksWhichOneCounts() =>
        Posted.To(Home with { Optional = true }, ("which", "Elm Homes")).Errors.ShouldBe([new FieldError("home", Leftover)]);

    [Fact]
    public void Read_OfAnotherOptionWithBlanksInTheField_IsThatOption() =>
        Posted.To(Home, ("home", "own"), ("which", " ")).Answers.ShouldBe(Answers.None.With(Home, new ChoiceAnswer("own")));

    [Fact]
    public void Read_OfABlankOptional_IsNotGivenAndAsksNothingMore() =>
        Posted.To(Home with { Optional = true }, ("which", "")).Answers.ShouldBe(Answers.None.With(Home, NotGiven.Instance));

    [Fact]
    public void Read_OfARadioUnderAnotherOption_IsNoMistakeThatNobodyCanUndo()
    {
        var inner = new OneChoice("inner", "Inner", [new("a", "A"), new("b", "B")]);
        var outer = Home with { Options = [new("own", "My own"), new("landlord", "A landlord") { Reveals = [inner] }] };
        Posted.To(outer, ("home", "own"), ("inner", "a")).Said(outer).ShouldBe("My own");
    }

    [Fact]
    public void Read_OfAnUnknownOptionToAnOptional_IsStillWrong() =>
        Posted.To(Home with { Optional = true }, ("home", "castle")).Errors.ShouldHaveSingleItem().Field.ShouldBe("home");
}
