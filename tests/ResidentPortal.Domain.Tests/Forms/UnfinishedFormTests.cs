using System.Text.Json;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class UnfinishedFormTests
{
    private static readonly Step Names = SmallForm.Form.Find("names")!;

    private static readonly UnfinishedForm Rented = new(SmallForm.Rented);

    [Fact]
    public void WithPage_OfThePageOfAForm_KeepsItsOwnFieldsAndNoOthers()
    {
        var form =
            Rented.WithPage(Names, Posted.Values(("first", "Kim\u0007"), ("draft", "tag"), ("firstly", "x"), ("js", "1")), posted: true);
        var page = form!.On(Names).ShouldNotBeNull();
        page.Posted.ShouldBeTrue();
        page.Fields.ShouldHaveSingleItem();
        page.Fields["first"].ShouldBe(["Kim"]);
        form.Answers.ShouldBe(SmallForm.Rented, "It is no answer.");
        form.Answered(Names, SmallForm.Rented).Pages.ShouldBeEmpty();
    }

    [Fact]
    public void WithPage_LongerThanAllMayBe_IsNone()
    {
        Rented.WithPage(Names, Posted.Values(("first", new string('x', UnfinishedForm.Longest - 5))), posted: false).ShouldNotBeNull();
        Rented.WithPage(Names, Posted.Values(("first", new string('x', UnfinishedForm.Longest))), posted: false).ShouldBeNull();
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var form = Rented.WithPage(Names, Posted.Values(("first", "“Kim” \n👩‍👧")), posted: true)!;
        var read = Read(JsonSerializer.Serialize(form));
        read.Answers.ShouldBe(form.Answers);
        read.On(Names)!.Posted.ShouldBeTrue();
        read.On(Names)!.Fields["first"].ShouldBe(["“Kim” \n👩‍👧"]);
    }

    [Fact]
    public void Json_OfAnswersAlone_IsWhatAnEarlierVersionWroteAndReads()
    {
        JsonSerializer.SerializeToUtf8Bytes(Rented).ShouldBe(SmallForm.Rented.ToJson());
        Read(System.Text.Encoding.UTF8.GetString(SmallForm.Rented.ToJson())).Answers.ShouldBe(SmallForm.Rented);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"first\":7}")]
    [InlineData("{\"first\":null}")]
    [InlineData("{\"$pages\":[]}")]
    [InlineData("{\"first\":{\"is\":\"an answer of another version\"}}")]
    public void Json_OfSomethingElse_IsNotRead(string json) =>
        Should.Throw<Exception>(() => Read(json)).ShouldBeAssignableTo<Exception>().GetType().Name.ShouldBeOneOf(
            nameof(JsonException), nameof(NotSupportedException));

    private static UnfinishedForm Read(string json) => JsonSerializer.Deserialize<UnfinishedForm>(json)!;
}
