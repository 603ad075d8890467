using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class SeveralChoicesTests
{
    private static readonly SeveralChoices Ways = new("ways", "Which ways?",
    [
        new("email", "Email") { Reveals = [new TextQuestion("address", "Address") { Missing = "Enter the address" }] },
        new("phone", "Phone"),
        new("none", "None of these") { Exclusive = true },
    ])
    { Missing = "Select a way" };

    public static TheoryData<string, string[], string> Cases => new()
    {
        { "one", ["phone"], "Phone" },
        { "the one that excludes", ["none"], "None of these" },
        { "twice the same", ["phone", "phone"], "Phone" },
        { "nothing", [], "ways: Select a way" },
        { "blank", ["", " "], "ways: Select a way" },
        { "unknown only", ["pigeon"], "ways: Select a way" },
        { "unknown beside known", ["pigeon", "phone"], "Phone" },
        { "the one that excludes with another", ["phone", "none"], "ways: Select “None of these” or the others, not both" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Read_OfOptions_IsThoseOfTheForm(string described, string[] posted, string expected) =>
        Posted.To(Ways, [.. posted.Select(value => ("ways", value))]).Said(Ways).ShouldBe(expected, described);

    [Fact]
    public void Read_OfOptionsInAnyOrder_KeepsTheOrderOfTheForm() =>
        Posted.To(Ways, ("ways", "phone"), ("ways", "email"), ("address", "a")).Answers.Get(Ways)!.Values.ShouldBe(["email", "phone"]);

    [Fact]
    public void Read_OfAnOptionThatReveals_AsksBesideIt() =>
        Posted.To(Ways, ("ways", "email")).Errors.ShouldBe([new FieldError("address", "Enter the address")]);

    [Theory]
    [InlineData("phone")]
    [InlineData("none")]
    [InlineData("")]
    public void Read_OfOtherOptionsThanWereFilledIn_AsksWhichCount(string ticked) =>
        Posted.To(Ways with { Optional = true }, ("ways", ticked), ("address", "a@b.example")).Errors.ShouldBe(
            [new FieldError("ways", "“Address” is filled in, but “Email” is not selected. Select it, or clear “Address”")]);

    [Fact]
    public void Describe_OfAnOptionThatIsGone_ShowsItsValue() =>
        Ways.Describe(new ChoicesAnswer(["fax"])).ShouldBe(["fax"]);
}
