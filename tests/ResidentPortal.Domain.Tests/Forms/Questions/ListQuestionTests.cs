using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class ListQuestionTests
{
    private static readonly OneChoice Who = new("who", "Who did you tell?",
    [
        new("police", "The police"),
        new("other", "Someone else") { Reveals = [new TextQuestion("other-who", "Who was it?") { Missing = "Enter who" }] },
    ])
    { Brief = "Told", Missing = "Select who you told" };

    private static readonly ListQuestion Reports = new("reports", "Who did you tell?", "report", [Who, new DateQuestion("date", "When?") { Optional = true }])
    {
        MaxItems = 2,
        Missing = "Enter at least one report",
    };

    public static TheoryData<string, (string, string)[], string> Cases => new()
    {
        { "nothing", [], "reports-1-who: Enter at least one report" },
        { "one", [("reports-1-who", "police"), ("reports-1-date", "3/3")], "Told: The police; When?: 3 March 2026" },
        { "blank between", [("reports-count", "2"), ("reports-1-who", ""), ("reports-2-who", "police")], "Told: The police" },
        { "two", [("reports-count", "2"), ("reports-1-who", "police"), ("reports-2-who", "other"), ("reports-2-other-who", "My MP")], "Told: The police | Told: Someone else; Who was it?: My MP" },
        { "half an item", [("reports-count", "2"), ("reports-1-who", "police"), ("reports-2-date", "3/3")], "reports-2-who: Select who you told" },
        { "an item’s hidden question", [("reports-1-who", "other")], "reports-1-other-who: Enter who" },
        { "two wrong items", [("reports-count", "2"), ("reports-1-date", "x"), ("reports-2-who", "other")],
            "reports-1-who: Select who you told | reports-1-date: Enter the date like 3 March 2026, 3/3/2026 or yesterday | reports-2-other-who: Enter who" },
        { "too many", [("reports-count", "3"), ("reports-1-who", "police"), ("reports-2-who", "police"), ("reports-3-who", "police")],
            "reports-1-who: You can add up to 2. Tell us about the others in your own words" },
        { "a count without end", [("reports-count", "99999999999999999999"), ("reports-1-who", "police")], "Told: The police" },
        { "a count below nothing", [("reports-count", "-1"), ("reports-1-who", "police")], "Told: The police" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Read_OfItems_IsThoseFilledIn(string described, (string, string)[] fields, string expected) =>
        Posted.To(Reports, fields).Said(Reports).ShouldBe(expected, described);

    [Fact]
    public void Read_OfItemsOfControlCharacters_IsNotGiven()
    {
        var optional = new ListQuestion("notes", "Notes", "note", [new TextQuestion("note", "Note") { Optional = true }]) { Optional = true };
        Posted.To(optional, ("notes-1-note", "\u0007")).Answers.Raw("notes").ShouldBe(NotGiven.Instance);
    }
}
