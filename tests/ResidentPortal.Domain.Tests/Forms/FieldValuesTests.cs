using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class FieldValuesTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  blanks around \t", "blanks around")]
    [InlineData("two\r\nlines", "two\nlines")]
    [InlineData("two\rlines", "two\nlines")]
    [InlineData("a\u0000b\u0007c\u001b[31md\u007fe\u0085f", "abc[31mdef")]
    [InlineData("a\u202eb\u2066c\u2069d", "abcd")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("שלום", "שלום")]
    [InlineData("\u0000", "")]
    [InlineData("\u0000 \u0000", "")]
    [InlineData(null, "")]
    public void First_OfAValue_IsCleanText(string? posted, string expected) =>
        new FieldValues(new Dictionary<string, string[]> { ["a"] = [posted!] }).First("a").ShouldBe(expected);

    // Not a case above: the runner itself cannot carry half a character.
    [Fact]
    public void First_OfHalfACharacter_ReplacesIt() =>
        new FieldValues(new Dictionary<string, string[]> { ["a"] = ["a\ud800b"] }).First("a").ShouldBe("a\ufffdb");

    [Fact]
    public void First_OfSeveral_IsTheFirst() =>
        new FieldValues(new Dictionary<string, string[]> { ["a"] = ["1", "2"] }).First("a").ShouldBe("1");

    [Fact]
    public void First_OfNothing_IsEmpty()
    {
        FieldValues.Empty.First("a").ShouldBe("");
        new FieldValues(new Dictionary<string, string[]> { ["a"] = [] }).First("a").ShouldBe("");
    }

    [Fact]
    public void All_OfSeveral_LeavesOutBlanks() =>
        new FieldValues(new Dictionary<string, string[]> { ["a"] = [" 1", "", " ", "\u0000", "2"] }).All("a").ShouldBe(["1", "2"]);
}
