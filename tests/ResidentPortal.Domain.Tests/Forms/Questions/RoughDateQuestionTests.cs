using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class RoughDateQuestionTests
{
    private static readonly RoughDateQuestion Happened = new("happened", "When did it happen?") { Missing = "Enter when it happened" };

    [Theory]
    [InlineData("3/3", "3 March 2026")]
    [InlineData("about 3/3", "about 3 March 2026")]
    [InlineData("  last month ", "October 2026")]
    [InlineData("I don’t know", "do not know")]
    [InlineData("", "happened: Enter when it happened")]
    [InlineData("22/11/2026", "happened: The date must be today or in the past")]
    public void Read_OfADate_IsAsExactAsItWasTyped(string typed, string expected) =>
        Posted.To(Happened, ("happened", typed)).Said(Happened).ShouldBe(expected);

    [Fact]
    public void Read_OfBlank_IsNotGivenWhereItMayBe() =>
        Posted.To(Happened with { Optional = true }).Answers.Raw("happened").ShouldBe(NotGiven.Instance);
}
