using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class ContactQuestionTests
{
    private static readonly ContactQuestion Contact = new("me", "Your contact details") { Missing = "Enter a way to reach you" };

    public static TheoryData<string, (string, string)[], string> Cases => new()
    {
        { "nothing", [], "me-email: Enter a way to reach you" },
        { "a name alone", [("me-name", "Sam")], "me-email: Enter a way to reach you" },
        { "an email address", [("me-email", "sam@example.com")], "sam@example.com" },
        { "a phone number", [("me-name", "Sam"), ("me-phone", "07700 900 000")], "Sam | 07700 900 000" },
        { "an address", [("me-address", "1 High Road\r\nLondon")], "1 High Road | London" },
        {
            "everything wrong", [("me-name", new string('x', 121)), ("me-email", "sam"), ("me-phone", "1"),
                ("me-address", new string('x', 501))],
            $"me-name: Name must be 120 characters or less | me-email: {EmailAddress.Wrong} | me-phone: {PhoneNumber.Wrong} | "
                + "me-address: Address must be 500 characters or less" },
        { "a name in two lines", [("me-name", "Sam\nField"), ("me-email", "sam@example.com")], "Sam Field | sam@example.com" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Read_OfContactDetails_NeedsAWay(string described, (string, string)[] fields, string expected) =>
        Posted.To(Contact, fields).Said(Contact).ShouldBe(expected, described);

    [Fact]
    public void Read_OfABlankOptional_IsNotGiven() =>
        Posted.To(Contact with { Optional = true }).Answers.Raw("me").ShouldBe(NotGiven.Instance);
}
