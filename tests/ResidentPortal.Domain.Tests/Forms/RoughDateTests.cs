using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>Today is Saturday 21 November 2026.</summary>
public sealed class RoughDateTests
{
    private static readonly DateOnly Today = Posted.Today;

    private const string HowTo =
        "Enter the date like 3 March 2026. If you do not remember the day, enter the month, like March 2026, or “do not know”";
    private const string DayFirst = "Check the day and the month. Enter the day first, like 3 March or 3/3/2026";
    private const string Past = "The date must be today or in the past";
    private const string TooOld = "Check the year. The date must be in the last 10 years";
    private const string TooLong = "When it was must be 200 characters or less";
    private const string Unknown = "do not know (any day)";

    [Theory]
    [InlineData("3 March 2026", "3 March 2026 (2026-03-03)")]
    [InlineData("3rd of March", "3 March 2026 (2026-03-03)")]
    [InlineData("3/3/26", "3 March 2026 (2026-03-03)")]
    [InlineData("2026-03-03", "3 March 2026 (2026-03-03)")]
    [InlineData("22 November", "22 November 2025 (2025-11-22)")]
    [InlineData("21 November 2026", "21 November 2026 (2026-11-21)")]
    [InlineData("yesterday", "20 November 2026 (2026-11-20)")]
    [InlineData("last Friday", "20 November 2026 (2026-11-20)")]
    [InlineData("3 days ago", "18 November 2026 (2026-11-18)")]
    [InlineData("3 March 2026.", "3 March 2026 (2026-03-03)")]
    public void Read_OfADay_IsThatDay(string typed, string expected) => Read(typed).ShouldBe(expected);

    [Theory]
    [InlineData("about 3 March 2026", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("about 3/3/26", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("About  the 3rd of March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("on or about 3 March 2026", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("around 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("roughly 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("approx 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("approximately 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("some time around 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("maybe 3 March", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("~3/3/26", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("3 March?", "about 3 March 2026 (2026-02-24 to 2026-03-10)")]
    [InlineData("2 weeks ago", "about 7 November 2026 (2026-10-31 to 2026-11-14)")]
    [InlineData("about 2 weeks ago", "about 7 November 2026 (2026-10-31 to 2026-11-14)")]
    [InlineData("a month ago", "about 21 October 2026 (2026-10-14 to 2026-10-28)")]
    [InlineData("3 months ago", "about 21 August 2026 (2026-08-14 to 2026-08-28)")]
    [InlineData("a year ago", "about 21 November 2025 (2025-11-14 to 2025-11-28)")]
    [InlineData("about today", "about 21 November 2026 (2026-11-14 to 2026-11-21)")]
    public void Read_OfAboutADay_IsAWeekToEitherSide(string typed, string expected) => Read(typed).ShouldBe(expected);

    [Theory]
    [InlineData("March 2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("march", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("Mar 2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("in March", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("sometime in March 2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("about March 2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("March of 2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("March, 2026.", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("March 2026?", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("3/2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("03-2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("3.2026", "March 2026 (2026-03-01 to 2026-03-31)")]
    [InlineData("sept", "September 2026 (2026-09-01 to 2026-09-30)")]
    [InlineData("December", "December 2025 (2025-12-01 to 2025-12-31)")]
    [InlineData("November", "November 2026 (2026-11-01 to 2026-11-21)")]
    [InlineData("this month", "November 2026 (2026-11-01 to 2026-11-21)")]
    [InlineData("last month", "October 2026 (2026-10-01 to 2026-10-31)")]
    [InlineData("February 2024", "February 2024 (2024-02-01 to 2024-02-29)")]
    [InlineData("February 2026", "February 2026 (2026-02-01 to 2026-02-28)")]
    [InlineData("May", "May 2026 (2026-05-01 to 2026-05-31)")]
    public void Read_OfAMonth_IsAllOfIt(string typed, string expected) => Read(typed).ShouldBe(expected);

    [Theory]
    [InlineData("early March 2026", "early March 2026 (2026-03-01 to 2026-03-10)")]
    [InlineData("early in March", "early March 2026 (2026-03-01 to 2026-03-10)")]
    [InlineData("beginning of March", "early March 2026 (2026-03-01 to 2026-03-10)")]
    [InlineData("the start of March 2026", "early March 2026 (2026-03-01 to 2026-03-10)")]
    [InlineData("mid March 2026", "mid March 2026 (2026-03-11 to 2026-03-20)")]
    [InlineData("mid-March", "mid March 2026 (2026-03-11 to 2026-03-20)")]
    [InlineData("the middle of March", "mid March 2026 (2026-03-11 to 2026-03-20)")]
    [InlineData("late March 2026", "late March 2026 (2026-03-21 to 2026-03-31)")]
    [InlineData("end of March", "late March 2026 (2026-03-21 to 2026-03-31)")]
    [InlineData("late February 2026", "late February 2026 (2026-02-21 to 2026-02-28)")]
    [InlineData("late Feb 2024", "late February 2024 (2024-02-21 to 2024-02-29)")]
    [InlineData("early last month", "early October 2026 (2026-10-01 to 2026-10-10)")]
    [InlineData("late November", "late November 2026 (2026-11-21)")]
    public void Read_OfAPartOfAMonth_IsAThirdOfIt(string typed, string expected) => Read(typed).ShouldBe(expected);

    [Theory]
    [InlineData("late November", "late November 2025 (2025-11-21 to 2025-11-30)")]
    [InlineData("mid November", "mid November 2026 (2026-11-11 to 2026-11-20)")]
    public void Read_OfAPartThatIsStillToCome_IsLastYears(string typed, string expected) =>
        Read(typed, new DateOnly(2026, 11, 20)).ShouldBe(expected);

    [Theory]
    [InlineData("do not know")]
    [InlineData("Do not know.")]
    [InlineData("I do not know")]
    [InlineData("don't know")]
    [InlineData("don’t know")]
    [InlineData("dont know")]
    [InlineData("I DON’T REMEMBER")]
    [InlineData("I don't really remember")]
    [InlineData("can’t remember")]
    [InlineData("cannot recall")]
    [InlineData("can not say")]
    [InlineData("cant remember the date")]
    [InlineData("do not know the day")]
    [InlineData("not sure")]
    [InlineData("I’m not sure")]
    [InlineData("unsure")]
    [InlineData("unknown")]
    [InlineData("not known")]
    [InlineData("no idea")]
    [InlineData("forgotten")]
    [InlineData("?")]
    [InlineData("")]
    public void Read_OfNotKnowing_IsAnyDay(string typed) => Read(typed).ShouldBe(Unknown);

    [Theory]
    [InlineData("22 November 2026", Past)]
    [InlineData("about 22 November 2026", Past)]
    [InlineData("tomorrow", Past)]
    [InlineData("December 2026", Past)]
    [InlineData("12/2026", Past)]
    [InlineData("early December 2026", Past)]
    [InlineData("March 2030", Past)]
    [InlineData("29 February 2025", "There is no 29 February in 2025. Check the date")]
    [InlineData("about 31 April 2026", "There is no 31 April in 2026. Check the date")]
    [InlineData("32/1/2026", DayFirst)]
    [InlineData("3/13/2026", DayFirst)]
    [InlineData("28/11/27", "Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026")]
    [InlineData("1 to 5 December 2026", Past)]
    [InlineData("Easter 2027", Past)]
    [InlineData("summer 2027", Past)]
    [InlineData("summer 1926", TooOld)]
    [InlineData("1926", TooOld)]
    [InlineData("3/3/226", HowTo)]
    [InlineData("13/2026", HowTo)]
    [InlineData("0/2026", HowTo)]
    [InlineData("20 November 1926", TooOld)]
    [InlineData("October 1926", TooOld)]
    [InlineData("March 0000", TooOld)]
    [InlineData("3/0001", TooOld)]
    [InlineData("999 years ago", TooOld)]
    public void Read_OfWhatIsNoPastDate_SaysWhatToDo(string typed, string expected) => Read(typed).ShouldBe(expected);

    [Fact]
    public void Read_OfEndlessText_SaysWhatToDo()
    {
        Read(string.Concat(Enumerable.Repeat("in ", 20_000))).ShouldBe(TooLong);
        Read(new string('~', 20_000)).ShouldBe(TooLong);
    }

    [Theory]
    [InlineData(2026, 3, 31, "last month", "February 2026 (2026-02-01 to 2026-02-28)")]
    [InlineData(2026, 1, 1, "last month", "December 2025 (2025-12-01 to 2025-12-31)")]
    [InlineData(2026, 3, 31, "a month ago", "about 28 February 2026 (2026-02-21 to 2026-03-07)")]
    public void Read_OnASpecialDay_GivesTheMonth(int year, int month, int day, string typed, string expected) =>
        Read(typed, new DateOnly(year, month, day)).ShouldBe(expected);

    [Fact]
    public void Read_OfItsOwnWords_IsTheSame() => Prop.ForAll(AnyAnswer.RoughDay.ToArbitrary(), answer =>
    {
        RoughDate.Read(answer.Words, Today, out var again).ShouldBeNull();
        again.ShouldBe(answer);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OfAnyText_NeverFails() => Prop.ForAll(AnyAnswer.Text(80).ToArbitrary(), typed =>
    {
        if (RoughDate.Read(typed, Today, out var answer) is { } wrong)
            wrong.ShouldNotBeEmpty();
        else
            answer.Days.Earliest.ShouldBeLessThanOrEqualTo(Today);
    }).QuickCheckThrowOnFailure();

    private static string Read(string typed, DateOnly? today = null) =>
        RoughDate.Read(typed, today ?? Today, out var answer)
            ?? string.Create(CultureInfo.InvariantCulture, $"{answer.Words} ({Span(answer.Days)})");

    private static string Span(DateSpan days) =>
        days.IsUnknown ? "any day"
        : days.IsExact ? Day(days.Earliest)
        : $"{Day(days.Earliest)} to {Day(days.Latest)}";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
