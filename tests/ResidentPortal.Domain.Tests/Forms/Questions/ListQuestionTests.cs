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

    private static readonly ListQuestion Reports =
        new("reports", "Who did you tell?", "report", [Who, new DateQuestion("date", "When?") { Optional = true }])
        {
            MaxItems = 2,
            Missing = "Enter at least one report",
        };

    public static TheoryData<string, (string, string)[], string> Cases => new()
    {
        { "nothing", [], "reports-1-who: Enter at least one report" },
        { "one", [("reports-1-who", "police"), ("reports-1-date", "3/3")], "Told: The police; When?: 3 March 2026" },
        { "blank between", [("reports-count", "2"), ("reports-1-who", ""), ("reports-2-who", "police")], "Told: The police" },
        { "two", [("reports-count", "2"), ("reports-1-who", "police"), ("reports-2-who", "other"), ("reports-2-other-who", "My MP")],
            "1. Told: The police | 2. Told: Someone else; Who was it?: My MP" },
        { "half an item", [("reports-count", "2"), ("reports-1-who", "police"), ("reports-2-date", "3/3")],
            "reports-2-who: Select who you told" },
        { "an item’s hidden question", [("reports-1-who", "other")], "reports-1-other-who: Enter who" },
        { "an item’s field beside another option", [("reports-1-who", "police"), ("reports-1-other-who", "My MP")],
            "reports-1-who: “Who was it?” is filled in, but “Someone else” is not selected. Select it, or clear “Who was it?”" },
        { "two wrong items", [("reports-count", "2"), ("reports-1-date", "x"), ("reports-2-who", "other")],
            "reports-1-who: Select who you told | reports-1-date: Enter the date like 3 March 2026, 3/3/2026 or yesterday | "
                + "reports-2-other-who: Enter who" },
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
        var optional =
            new ListQuestion("notes", "Notes", "note", [new TextQuestion("note", "Note") { Optional = true }]) { Optional = true };
        Posted.To(optional, ("notes-1-note", "\u0007")).Answers.Raw("notes").ShouldBe(NotGiven.Instance);
    }

    private static readonly RoughDateQuestion Happened = new("happened", "Happened");
    private static readonly RoughDateQuestion Told = new("told", "Told") { Optional = true };

    private static readonly ListQuestion Checked = new("reports", "Reports", "report", [Happened, Told])
    {
        MaxItems = 3,
        TooMany = "Remove some",
        CheckItem = item => item.Get(Told) is { } told && item.Get(Happened) is { } happened && told.Days.Latest < happened.Days.Earliest
            ? [new("told", "Told too early")]
            : [],
        CheckItems = items => items.Select((item, index) => (item, index)).Skip(1)
            .Where(later => later.item.Equals(items[0]))
            .Select(later => (later.index, new FieldError("happened", "The same as the first"))),
    };

    public static TheoryData<string, (string, string)[], string> CheckedCases => new()
    {
        { "nothing wrong", [.. Item(1, "3/3", "4/3"), .. Item(2, "5/3", "6/3")],
            "1. Happened: 3 March 2026; Told: 4 March 2026 | 2. Happened: 5 March 2026; Told: 6 March 2026" },
        { "wrong within the second", [.. Item(1, "3/3", "4/3"), .. Item(2, "5/3", "4/3")], "reports-2-told: Told too early" },
        { "wrong within both", [.. Item(1, "3/3", "2/3"), .. Item(2, "5/3", "4/3")],
            "reports-1-told: Told too early | reports-2-told: Told too early" },
        { "not read, so not compared", [.. Item(1, "32/3", "2/3")],
            "reports-1-happened: Check the day and the month. Enter the day first, like 3 March or 3/3/2026" },
        { "words that have no place, so not compared", [.. Item(1, "when he moved in", "2/3")],
            "Happened: when he moved in; Told: 2 March 2026" },
        { "the same twice", [.. Item(1, "3/3", "4/3"), .. Item(2, "3 March", "4 March")], "reports-2-happened: The same as the first" },
        // Blank items are left out of the comparison, but the message stands beside the item as it was posted.
        { "the same twice, blank between", [.. Item(1, "3/3", "4/3"), .. Item(2, "", ""), .. Item(3, "3/3", "4/3")],
            "reports-3-happened: The same as the first" },
        { "wrong within one, the same twice", [.. Item(1, "3/3", "4/3"), .. Item(2, "3/3", "4/3"), .. Item(3, "3/3", "2/3")],
            "reports-3-told: Told too early" },
        { "too many", [.. Item(1, "1/3", ""), .. Item(2, "2/3", ""), .. Item(3, "3/3", ""), .. Item(4, "4/3", "")],
            "reports-1-happened: Remove some" },
        { "too many and the same twice", [.. Item(1, "1/3", ""), .. Item(2, "1/3", ""), .. Item(3, "3/3", ""), .. Item(4, "4/3", "")],
            "reports-2-happened: The same as the first" },
        { "as many as may be", [.. Item(1, "1/3", ""), .. Item(2, "2/3", ""), .. Item(3, "3/3", "")],
            "1. Happened: 1 March 2026 | 2. Happened: 2 March 2026 | 3. Happened: 3 March 2026" },
    };

    [Theory, MemberData(nameof(CheckedCases))]
    public void Read_OfItemsThatAreChecked_NamesTheItemAtFault(string described, (string, string)[] fields, string expected) =>
        Posted.To(Checked, [("reports-count", "4"), .. fields]).Said(Checked).ShouldBe(expected, described);

    [Theory]
    [InlineData("60", 60)]
    [InlineData("100", ListQuestion.MostShown)]
    [InlineData("101", ListQuestion.MostShown)]
    [InlineData("2000000000", ListQuestion.MostShown)]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("x", 1)]
    public void ShownItems_OfACount_AreAsManyAsWerePosted(string count, int expected) =>
        Checked.ShownItems(Posted.Values(("reports-count", count))).ShouldBe(expected);

    private static (string, string)[] Item(int number, string happened, string told) =>
        [($"reports-{number}-happened", happened), ($"reports-{number}-told", told)];
}
