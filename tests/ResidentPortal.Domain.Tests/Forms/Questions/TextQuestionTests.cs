using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class TextQuestionTests
{
    private static readonly TextQuestion Name =
        new("name", "What is your name?") { Brief = "Name", MaxLength = 10, Missing = "Enter your name" };

    [Theory]
    [InlineData("Sam", "Sam")]
    [InlineData("  Sam ", "Sam")]
    [InlineData("Sam\r\nBcc:", "Sam Bcc:")]
    [InlineData("Sam\u0000\u001b", "Sam")]
    [InlineData("Sam\u2028B", "Sam B")]
    [InlineData("<b>&\"'", "<b>&\"'")]
    [InlineData("0123456789", "0123456789")]
    [InlineData("", "name: Enter your name")]
    [InlineData(" \t\u0000", "name: Enter your name")]
    [InlineData("01234567890", "name: Name must be 10 characters or less")]
    public void Read_OfWords_KeepsALine(string typed, string expected) => Posted.To(Name, ("name", typed)).Said(Name).ShouldBe(expected);

    [Fact]
    public void Read_OfNoField_SaysWhatIsMissing() => Posted.To(Name).Said(Name).ShouldBe("name: Enter your name");

    [Fact]
    public void Read_OfABlankOptional_IsNotGiven() =>
        Posted.To(Name with { Optional = true }, ("name", "")).Answers.Raw("name").ShouldBe(NotGiven.Instance);

    [Theory]
    [InlineData(TextKind.Email, " a@b.uk ", "a@b.uk")]
    [InlineData(TextKind.Email, "a@b", "name: " + EmailAddress.Wrong)]
    [InlineData(TextKind.Phone, "07700 900000", "07700 900000")]
    [InlineData(TextKind.Phone, "07700", "name: " + PhoneNumber.Wrong)]
    [InlineData(TextKind.Postcode, "nw94ew", "NW9 4EW")]
    [InlineData(TextKind.Postcode, "nw9", "name: " + Postcode.Wrong)]
    public void Read_OfAKind_ChecksIt(TextKind kind, string typed, string expected)
    {
        var question = Name with { Kind = kind, MaxLength = 50 };
        Posted.To(question, ("name", typed)).Said(question).ShouldBe(expected);
    }
}
