using System.Text;
using System.Text.Json;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class AnswersTests
{
    private static readonly OneChoice Home = new("home", "Home", []);

    public enum Whose
    {
        Owner,
        LetOut,
    }

    [Theory]
    [InlineData("let-out", Whose.LetOut)]
    [InlineData("owner", Whose.Owner)]
    [InlineData("castle", null)]
    [InlineData("", null)]
    [InlineData("1", null)]
    [InlineData("99", null)]
    [InlineData("owner,let-out", null)]
    public void Chosen_OfAValue_IsTheMemberOfThatName(string value, Whose? expected) =>
        Answers.None.With(Home, new ChoiceAnswer(value)).Chosen<Whose>(Home).ShouldBe(expected);

    [Fact]
    public void Get_OfABlankOptional_IsNull()
    {
        var answers = Answers.None.With(Home, NotGiven.Instance);
        answers.Get(Home).ShouldBeNull();
        answers.Has(Home).ShouldBeTrue();
    }

    [Fact]
    public void With_AnotherAnswer_LeavesTheOldAnswersAlone()
    {
        var before = Answers.None.With(Home, new ChoiceAnswer("owner"));
        before.With(Home, new ChoiceAnswer("not-known")).ShouldNotBe(before);
        before.Get(Home)!.Value.ShouldBe("owner");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"home":{"is":"nothing-known"}}""")]
    [InlineData("""{"home":"owner"}""")]
    public void FromJson_OfSomethingElse_IsAJsonError(string text) =>
        Should.Throw<JsonException>(() => Answers.FromJson(Encoding.UTF8.GetBytes(text)));
}
