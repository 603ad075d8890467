using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>Days as people say them. Unless a case says otherwise, today is Saturday 21 November 2026.</summary>
public sealed class RoughWordsTests
{
    [Theory]
    [InlineData("this week", "2026-11-16 to 2026-11-21")]
    [InlineData("last week", "2026-11-09 to 2026-11-15")]
    [InlineData("Last  week.", "2026-11-09 to 2026-11-15")]
    [InlineData("the week before last", "2026-11-02 to 2026-11-08")]
    [InlineData("last weekend", "2026-11-14 to 2026-11-15")]
    [InlineData("at the weekend", "2026-11-21")]
    [InlineData("the weekend before last", "2026-11-07 to 2026-11-08")]
    [InlineData("the day before yesterday", "2026-11-19")]
    [InlineData("the night before last", "2026-11-19 to 2026-11-20")]
    [InlineData("the other day", "2026-11-07 to 2026-11-20")]
    [InlineData("the other night", "2026-11-07 to 2026-11-20")]
    [InlineData("a couple of days ago", "2026-11-18 to 2026-11-20")]
    [InlineData("a few days ago", "2026-11-15 to 2026-11-19")]
    [InlineData("a couple of weeks ago", "2026-10-31 to 2026-11-14")]
    [InlineData("couple weeks ago", "2026-10-31 to 2026-11-14")]
    [InlineData("a few weeks ago", "2026-10-10 to 2026-11-07")]
    [InlineData("2 to 3 weeks ago", "2026-10-31 to 2026-11-07")]
    [InlineData("two or three weeks ago", "2026-10-31 to 2026-11-07")]
    [InlineData("a fortnight ago", "2026-11-07")]
    [InlineData("a few months ago", "2026-05-21 to 2026-09-21")]
    [InlineData("over a year ago", "2016-11-21 to 2025-11-21")]
    [InlineData("more than 6 months ago", "2016-11-21 to 2026-05-21")]
    [InlineData("in the last 3 weeks", "2026-10-31 to 2026-11-21")]
    [InlineData("over the past month", "2026-10-21 to 2026-11-21")]
    [InlineData("in the last week", "2026-11-14 to 2026-11-21")]
    [InlineData("for two months", "2026-09-21 to 2026-11-21")]
    [InlineData("Tuesday last week", "2026-11-10")]
    [InlineData("last week on Sunday", "2026-11-15")]
    public void Read_CountedFromToday_IsTheseDays(string typed, string expected) => Days(typed).ShouldBe(expected);

    [Theory]
    [InlineData("last month", "2026-10-01 to 2026-10-31")]
    [InlineData("the month before last", "2026-09-01 to 2026-09-30")]
    [InlineData("end of last month", "2026-10-21 to 2026-10-31")]
    [InlineData("March 2026", "2026-03-01 to 2026-03-31")]
    [InlineData("2026-03", "2026-03-01 to 2026-03-31")]
    [InlineData("early June", "2026-06-01 to 2026-06-10")]
    [InlineData("in early June", "2026-06-01 to 2026-06-10")]
    [InlineData("a Tuesday in March", "2026-03-01 to 2026-03-31")]
    [InlineData("the first week of March", "2026-03-01 to 2026-03-07")]
    [InlineData("last week of February", "2026-02-22 to 2026-02-28")]
    [InlineData("2025", "2025-01-01 to 2025-12-31")]
    [InlineData("last year", "2025-01-01 to 2025-12-31")]
    [InlineData("this year", "2026-01-01 to 2026-11-21")]
    [InlineData("mid 2025", "2025-05-01 to 2025-08-31")]
    [InlineData("early 2026", "2026-01-01 to 2026-04-30")]
    [InlineData("the end of last year", "2025-09-01 to 2025-12-31")]
    [InlineData("summer 2026", "2026-06-01 to 2026-08-31")]
    [InlineData("last summer", "2026-06-01 to 2026-08-31")]
    [InlineData("late summer", "2026-08-01 to 2026-08-31")]
    [InlineData("in spring", "2026-03-01 to 2026-05-31")]
    [InlineData("autumn", "2026-09-01 to 2026-11-21")]
    [InlineData("winter", "2025-12-01 to 2026-02-28")]
    [InlineData("winter 2025", "2024-12-01 to 2026-02-28")]
    [InlineData("winter 2025/26", "2025-12-01 to 2026-02-28")]
    public void Read_OfMonthsYearsAndSeasons_IsAllThatTheyCanMean(string typed, string expected) => Days(typed).ShouldBe(expected);

    [Theory]
    [InlineData("Easter", "2026-04-03 to 2026-04-06")]
    [InlineData("at Easter", "2026-04-03 to 2026-04-06")]
    [InlineData("Easter 2025", "2025-04-18 to 2025-04-21")]
    [InlineData("Good Friday", "2026-04-03")]
    [InlineData("Christmas", "2025-12-24 to 2025-12-26")]
    [InlineData("over Christmas", "2025-12-24 to 2025-12-26")]
    [InlineData("around Christmas", "2025-12-17 to 2026-01-02")]
    [InlineData("Xmas Eve", "2025-12-24")]
    [InlineData("Boxing Day", "2025-12-26")]
    [InlineData("new year's eve", "2025-12-31")]
    [InlineData("New Year’s Eve", "2025-12-31")]
    [InlineData("New Year", "2025-12-31 to 2026-01-01")]
    [InlineData("bonfire night", "2026-11-05")]
    [InlineData("Halloween", "2026-10-31")]
    [InlineData("bank holiday", "2026-08-31")]
    [InlineData("August bank holiday", "2026-08-31")]
    [InlineData("the August bank holiday weekend", "2026-08-29 to 2026-08-31")]
    [InlineData("May bank holiday", "2026-05-04 to 2026-05-25")]
    [InlineData("last bank holiday Monday", "2026-08-31")]
    public void Read_OfADayWithAName_IsThatDay(string typed, string expected) => Days(typed).ShouldBe(expected);

    [Theory]
    [InlineData("since September", "2026-09-01 to 2026-11-21")]
    [InlineData("from last summer onwards", "2026-06-01 to 2026-11-21")]
    [InlineData("since Christmas 2025", "2025-12-24 to 2026-11-21")]
    [InlineData("3 to 5 March 2026", "2026-03-03 to 2026-03-05")]
    [InlineData("3-5 March", "2026-03-03 to 2026-03-05")]
    [InlineData("3rd and 4th March", "2026-03-03 to 2026-03-04")]
    [InlineData("28 February to 3 March 2026", "2026-02-28 to 2026-03-03")]
    [InlineData("30 December to 2 January 2026", "2025-12-30 to 2026-01-02")]
    [InlineData("from March to May", "2026-03-01 to 2026-05-31")]
    [InlineData("between March and yesterday", "2026-03-01 to 2026-11-20")]
    [InlineData("March or April", "2026-03-01 to 2026-04-30")]
    [InlineData("my birthday (3 March)", "2026-03-03")]
    public void Read_OfSeveralDays_IsFromTheFirstToTheLast(string typed, string expected) => Days(typed).ShouldBe(expected);

    [Theory]
    [InlineData("20 Nov at 9pm", "20 November 2026, at 9pm")]
    [InlineData("20/11/2026 21:30", "20 November 2026, 21:30")]
    [InlineData("9pm on 20 Nov", "20 November 2026, 9pm")]
    [InlineData("early hours of Sunday", "15 November 2026, early hours")]
    [InlineData("Friday about 11 o'clock", "20 November 2026, about 11 o'clock")]
    [InlineData("last night", "20 November 2026, night")]
    [InlineData("this morning", "21 November 2026, morning")]
    [InlineData("yesterday", "20 November 2026")]
    [InlineData("Tuesday", "17 November 2026")]
    public void Read_OfADayWithATime_KeepsBoth(string typed, string expected)
    {
        RoughDate.Read(typed, Posted.Today, out var answer).ShouldBeNull();
        answer.Words.ShouldBe(expected);
        answer.Days.IsExact.ShouldBeTrue();
    }

    [Theory]
    [InlineData("every night")]
    [InlineData("all the time")]
    [InlineData("most weekends")]
    [InlineData("Diwali")]
    [InlineData("Eid")]
    [InlineData("half-term")]
    [InlineData("before Christmas")]
    [InlineData("when my neighbour moved in")]
    [InlineData("a long time ago")]
    [InlineData("it has never stopped since the fire, and I called each time (twice)")]
    [InlineData("about")]
    [InlineData("early")]
    [InlineData("I know")]
    [InlineData("💥")]
    [InlineData("عيد الفطر")]
    public void Read_OfWhatHasNoPlace_KeepsTheWords(string typed)
    {
        RoughDate.Read(typed, Posted.Today, out var answer).ShouldBeNull();
        answer.ShouldBe(new RoughDateAnswer(DateSpan.Unknown, typed));
    }

    public static TheoryData<string, DateOnly, string, string> SpecialDays => new()
    {
        { "New Year’s Day, last week", new(2026, 1, 1), "last week", "2025-12-22 to 2025-12-28" },
        { "New Year’s Day, Christmas", new(2026, 1, 1), "Christmas", "2025-12-24 to 2025-12-26" },
        { "New Year’s Day, New Year’s Eve", new(2026, 1, 1), "New Year's Eve", "2025-12-31" },
        { "New Year’s Day, a bank holiday", new(2026, 1, 1), "bank holiday", "2026-01-01" },
        { "New Year’s Eve, New Year", new(2026, 12, 31), "New Year", "2026-12-31" },
        { "January, since September", new(2026, 1, 10), "since September", "2025-09-01 to 2026-01-10" },
        { "January, last summer", new(2026, 1, 10), "last summer", "2025-06-01 to 2025-08-31" },
        { "January, winter", new(2026, 1, 10), "winter", "2025-12-01 to 2026-01-10" },
        { "January, Easter", new(2026, 1, 10), "Easter", "2025-04-18 to 2025-04-21" },
        { "January, last year", new(2026, 1, 10), "last year", "2025-01-01 to 2025-12-31" },
        { "January, November to January", new(2026, 1, 10), "November to January", "2025-11-01 to 2026-01-10" },
        { "leap day, a year back", new(2024, 2, 29), "over a year ago", "2014-02-28 to 2023-02-28" },
        { "leap day, late February", new(2024, 2, 29), "late February", "2024-02-21 to 2024-02-29" },
        { "leap day, a few months ago", new(2024, 2, 29), "a few months ago", "2023-08-29 to 2023-12-29" },
        { "the day after, last week of February", new(2024, 3, 1), "last week of February", "2024-02-23 to 2024-02-29" },
        { "summer, last summer", new(2026, 7, 1), "last summer", "2025-06-01 to 2025-08-31" },
        { "summer, this summer", new(2026, 7, 1), "this summer", "2026-06-01 to 2026-07-01" },
        { "a Sunday, last week", new(2026, 11, 29), "last week", "2026-11-16 to 2026-11-28" },
        { "a Monday, last weekend", new(2026, 11, 30), "last weekend", "2026-11-28 to 2026-11-29" },
        { "a Sunday, this weekend", new(2026, 11, 29), "this weekend", "2026-11-28 to 2026-11-29" },
        { "March, last March", new(2026, 3, 10), "last March", "2025-03-01 to 2025-03-31" },
        { "Good Friday itself", new(2026, 4, 3), "Easter", "2026-04-03" },
    };

    [Theory, MemberData(nameof(SpecialDays))]
    public void Read_OnASpecialDay_IsTheLatestThatHasBegun(string described, DateOnly today, string typed, string expected) =>
        Days(typed, today).ShouldBe(expected, described);

    private static readonly Gen<string> Parts = Gen.Elements(
        "last ", "this ", "week", "weekend", "month", "year", "summer", "winter ", "Easter ", "Christmas", " bank holiday", "since ",
        " to ", " and ",
        "-", "a couple of ", "few ", "days", "weeks", " ago", "in the ", "past ", "3", "31", "29", "0", "9999", "0001", "2026", "March ",
        "feb ",
        "early ", "end of ", " at 9pm", "night", "Friday ", "(", ")", " ", "?", "about ", "999 years ago", "every ", "over ", "of ",
        "99/99",
        "29/2/24", "first week of ", "عيد", "\u200b", "’s ", "New Year");

    [Fact]
    public void Read_OfAnything_IsInOrderNeverAfterTodayAndReadsTheSame() => Prop.ForAll(
        (from parts in Parts.ListOf(6)
         from day in Gen.Choose(new DateOnly(2001, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
         select (Typed: string.Concat(parts), Today: DateOnly.FromDayNumber(day))).ToArbitrary(),
        one =>
        {
            if (RoughDate.Read(one.Typed, one.Today, out var answer) is { } wrong)
            {
                wrong.ShouldNotBeEmpty();
                return;
            }
            answer.Words.ShouldNotBeEmpty();
            if (!answer.Days.IsUnknown)
            {
                answer.Days.Earliest.ShouldBeLessThanOrEqualTo(answer.Days.Latest);
                answer.Days.Latest.ShouldBeLessThanOrEqualTo(one.Today);
                answer.Days.Latest.ShouldBeGreaterThanOrEqualTo(one.Today.AddYears(-10));
            }
            RoughDate.Read(answer.Words, one.Today, out var again).ShouldBeNull();
            again.ShouldBe(answer);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("last week")]
    [InlineData("a few weeks ago")]
    [InlineData("since September")]
    [InlineData("the other day")]
    public void Read_OfItsOwnWordsOnAnotherDay_DoesNotMove(string typed)
    {
        RoughDate.Read(typed, Posted.Today, out var answer);
        RoughDate.Read(answer.Words, Posted.Today.AddDays(40), out var later);
        later.ShouldBe(answer);
    }

    private static string Days(string typed, DateOnly? today = null)
    {
        RoughDate.Read(typed, today ?? Posted.Today, out var answer).ShouldBeNull();
        var (first, last) = (answer.Days.Earliest, answer.Days.Latest);
        return first == last ? Day(first) : $"{Day(first)} to {Day(last)}";
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
