using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class WhenQuestionTests
{
    private static readonly WhenQuestion When = new("when", "When did it happen?") { Missing = "Select when it happened" };

    public static TheoryData<string, (string, string)[], string> Cases => new()
    {
        { "nothing", [], "when: Select when it happened" },
        { "unknown", [("when", "soon")], "when: Select when it happened" },
        { "today", [("when", "today")], "21 November 2026" },
        { "yesterday with a time", [("when", "yesterday"), ("when-time", "about 10pm")], "20 November 2026, about 10pm" },
        { "a day", [("when", "day"), ("when-date", "3/3")], "3 March 2026" },
        { "a day left blank", [("when", "day")], "when-date: Enter the date" },
        { "a day to come", [("when", "day"), ("when-date", "1/1/2027")], "when-date: The date must be today or in the past" },
        { "a long time", [("when", "today"), ("when-time", new string('x', 101))], "when-time: The time must be 100 characters or less" },
        { "a day of a century ago", [("when", "day"), ("when-date", "3 March 1926")],
            "when-date: Check the year. The date must be in the last 10 years. If it was before that, select “I am not sure” and tell us "
                + "when" },
        { "a year of two figures to come", [("when", "day"), ("when-date", "28/11/27")],
            "when-date: Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026" },
        { "a day and a time in one field", [("when", "day"), ("when-date", "20 Nov at 9pm")], "20 November 2026, at 9pm" },
        { "a day and a time in two fields", [("when", "day"), ("when-date", "20 Nov at 9pm"), ("when-time", "for an hour")],
            "20 November 2026, at 9pm, for an hour" },
        { "the same time twice", [("when", "day"), ("when-date", "20 Nov at 9pm"), ("when-time", "at 9pm")], "20 November 2026, at 9pm" },
        { "last night", [("when", "day"), ("when-date", "last night about 11")], "20 November 2026, night about 11" },
        { "a rough day", [("when", "day"), ("when-date", "last weekend")], "last weekend (14 to 15 November 2026)" },
        { "a rough day with a time", [("when", "day"), ("when-date", "last weekend"), ("when-time", "10pm")],
            "10pm, last weekend (14 to 15 November 2026)" },
        { "a month with a time", [("when", "day"), ("when-date", "October"), ("when-time", "10pm")],
            "10pm, October 2026 (1 to 31 October 2026)" },
        { "words in place of a day", [("when", "day"), ("when-date", "every night")], "every night" },
        { "a day that is not known", [("when", "day"), ("when-date", "don’t know")], "do not know" },
        { "a rough period", [("when", "period"), ("when-from", "since September"), ("when-to", "last week friday")],
            "since September (1 September to 21 November 2026) to 13 November 2026" },
        { "a period without a known end", [("when", "period"), ("when-from", "1 June"), ("when-to", "it has not stopped")],
            "1 June 2026 to it has not stopped" },
        { "a rough period backwards", [("when", "period"), ("when-from", "last week"), ("when-to", "March")],
            "when-to: The last time must be the same day as the first or later" },
        { "not sure, and to come", [("when", "not-sure"), ("when-words", "December 2027")],
            "when-words: The date must be today or in the past" },
        { "not sure, and long ago", [("when", "not-sure"), ("when-words", "March 1998")], "March 1998" },
        { "a whole period", [("when", "period"), ("when-from", "1 June"), ("when-to", "yesterday")], "1 June 2026 to 20 November 2026" },
        { "a period of a day", [("when", "period"), ("when-from", "1 June"), ("when-to", "1 June")], "1 June 2026 to 1 June 2026" },
        { "a period left blank", [("when", "period")], "when-from: Enter the date it started | when-to: Enter the date of the last time" },
        { "a period backwards", [("when", "period"), ("when-from", "2 June"), ("when-to", "1 June")],
            "when-to: The last time must be the same day as the first or later" },
        { "not sure", [("when", "not-sure"), ("when-words", "in spring")], "in spring" },
        { "not sure at all", [("when", "not-sure")], "when-words: Enter roughly when, like “in spring” or “before Christmas”" },
        { "not sure at length", [("when", "not-sure"), ("when-words", new string('x', 201))],
            "when-words: Roughly when must be 200 characters or less" },
        { "today and another day", [("when", "today"), ("when-date", "nonsense"), ("when-words", "spring")],
            "when: “What day?” is filled in, but “On another day” is not selected. Select it, or clear “What day?”" },
        { "yesterday and a period", [("when", "yesterday"), ("when-to", "1 June")],
            "when: “When was the last time?” is filled in, but “Over some time, more than once” is not selected. Select it, or clear "
                + "“When was the last time?”" },
        { "a day and words", [("when", "day"), ("when-date", "3/3"), ("when-words", "spring")],
            "when: “Roughly when was it?” is filled in, but “I am not sure” is not selected. Select it, or clear “Roughly when was it?”" },
        { "a time beside another option", [("when", "not-sure"), ("when-words", "spring"), ("when-time", "10pm")],
            "when: “About what time? (optional)” is filled in, but “On another day” is not selected. Select it, or clear “About what time? "
                + "(optional)”" },
        { "a day and no option", [("when-date", "3/3")],
            "when: “What day?” is filled in, but “On another day” is not selected. Select it, or clear “What day?”" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Read_OfATime_IsAsExactAsThePersonCanSay(string described, (string, string)[] fields, string expected) =>
        Posted.To(When, fields).Said(When).ShouldBe(expected, described);

    [Fact]
    public void Read_OfADayWithoutItsOptionWhereNothingIsNeeded_DropsNothing() =>
        Posted.To(When with { Optional = true }, ("when-date", "3/3")).Errors.ShouldHaveSingleItem().Field.ShouldBe("when");

    [Fact]
    public void Write_OfToday_DoesNotMoveAfterMidnight()
    {
        var answer = Posted.To(When, ("when", "today")).Answers.Raw("when")!;
        StepReading.Of([When], new ReadContext(Posted.Values(When.Write(answer)), Posted.Today.AddDays(1))).Answers.Raw("when")
            .ShouldBe(answer);
    }
}
