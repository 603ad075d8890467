using System.Globalization;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>Today is Saturday 21 November 2026.</summary>
public sealed class TypedDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private const string HowTo = "Enter the date like 3 March 2026, 3/3/2026 or yesterday";
    private const string DayFirst = "Check the day and the month. Enter the day first, like 3 March or 3/3/2026";
    private const string Past = "The date must be today or in the past";
    private const string TooOld = "Check the year. The date must be in the last 10 years";

    [Theory]
    [InlineData("3 March 2026", "2026-03-03")]
    [InlineData("3 march", "2026-03-03")]
    [InlineData("  3   MARCH  ", "2026-03-03")]
    [InlineData("3March2026", "2026-03-03")]
    [InlineData("3mar26", "2026-03-03")]
    [InlineData("3 Mar 26", "2026-03-03")]
    [InlineData("3rd March", "2026-03-03")]
    [InlineData("3rd of March 2026", "2026-03-03")]
    [InlineData("the 3rd of March", "2026-03-03")]
    [InlineData("on 3 March", "2026-03-03")]
    [InlineData("3 March, 2026", "2026-03-03")]
    [InlineData("3 March 2026.", "2026-03-03")]
    [InlineData("March 3", "2026-03-03")]
    [InlineData("March 3rd, 2026", "2026-03-03")]
    [InlineData("Tuesday 3 March", "2026-03-03")]
    [InlineData("Tuesday, 3 March 2026", "2026-03-03")]
    [InlineData("Tues 3rd Mar", "2026-03-03")]
    [InlineData("Weds 4 Mar", "2026-03-04")]
    [InlineData("Thur 5 Mar", "2026-03-05")]
    [InlineData("5 Sept 2026", "2026-09-05")]
    [InlineData("1st August", "2026-08-01")]
    [InlineData("22nd Oct", "2026-10-22")]
    [InlineData("3/3/26", "2026-03-03")]
    [InlineData("03/03/2026", "2026-03-03")]
    [InlineData("3 / 3 / 2026", "2026-03-03")]
    [InlineData("3.3.26", "2026-03-03")]
    [InlineData("3-3-2026", "2026-03-03")]
    [InlineData("3 3 2026", "2026-03-03")]
    [InlineData("3/3", "2026-03-03")]
    [InlineData("4/3/2026", "2026-03-04")]
    [InlineData("2026-03-03", "2026-03-03")]
    [InlineData("2026/3/3", "2026-03-03")]
    public void Read_OfADay_GivesIt(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("21 November", "2026-11-21")]
    [InlineData("22 November", "2025-11-22")]
    [InlineData("25 December", "2025-12-25")]
    [InlineData("1/12", "2025-12-01")]
    [InlineData("29 February", "2024-02-29")]
    public void Read_WithoutAYear_IsTheLatestNotInTheFuture(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("29 Feb 2024", "2024-02-29")]
    [InlineData("29/2/24", "2024-02-29")]
    [InlineData("21/11/26", "2026-11-21")]
    [InlineData("21 November 2016", "2016-11-21")]
    public void Read_WithAYear_TakesTwoFiguresAsOfThisCentury(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("today", "2026-11-21")]
    [InlineData("Tonight", "2026-11-21")]
    [InlineData("this morning", "2026-11-21")]
    [InlineData("yesterday", "2026-11-20")]
    [InlineData("Yesterday evening", "2026-11-20")]
    [InlineData("last night", "2026-11-20")]
    [InlineData("Saturday", "2026-11-21")]
    [InlineData("last Saturday", "2026-11-14")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("last friday", "2026-11-20")]
    [InlineData("on Sunday", "2026-11-15")]
    [InlineData("Friday night", "2026-11-20")]
    [InlineData("weds", "2026-11-18")]
    [InlineData("thurs", "2026-11-19")]
    [InlineData("tue", "2026-11-17")]
    [InlineData("1 day ago", "2026-11-20")]
    [InlineData("2 weeks ago", "2026-11-07")]
    [InlineData("two weeks ago", "2026-11-07")]
    [InlineData("a week ago", "2026-11-14")]
    [InlineData("a month ago", "2026-10-21")]
    [InlineData("about 3 months ago", "2026-08-21")]
    [InlineData("one year ago", "2025-11-21")]
    public void Read_InWords_CountsFromToday(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("22 November 2026", Past)]
    [InlineData("3/12/26", Past)]
    [InlineData("2030-01-01", Past)]
    [InlineData("tomorrow", Past)]
    [InlineData("29 February 2025", "There is no 29 February in 2025. Check the date")]
    [InlineData("29/2/1900", "There is no 29 February in 1900. Check the date")]
    [InlineData("31 April", "There is no 31 April in 2026. Check the date")]
    [InlineData("31/6/26", "There is no 31 June in 2026. Check the date")]
    [InlineData("3/13/2026", DayFirst)]
    [InlineData("32/1/2026", DayFirst)]
    [InlineData("0/1/2026", DayFirst)]
    [InlineData("1/0/2026", DayFirst)]
    [InlineData("2026-13-01", DayFirst)]
    [InlineData("28/11/27", "Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026")]
    [InlineData("3/3/27", "Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026")]
    [InlineData("3 March 99", "Check the year. 99 means 2099, which is in the future. Enter the year in full, like 2026")]
    [InlineData("29 Feb 2000", TooOld)]
    [InlineData("3/3/09", TooOld)]
    [InlineData("20 November 2016", TooOld)]
    [InlineData("21 November 1926", TooOld)]
    [InlineData("20 November 1926", TooOld)]
    [InlineData("1/1/0000", TooOld)]
    [InlineData("999 years ago", TooOld)]
    [InlineData("", HowTo)]
    [InlineData("?", HowTo)]
    [InlineData("march", HowTo)]
    [InlineData("3 septembre", HowTo)]
    [InlineData("last year", HowTo)]
    [InlineData("before Christmas", HowTo)]
    [InlineData("3/3/226", HowTo)]
    [InlineData("3/3/20266", HowTo)]
    [InlineData("3/3-", HowTo)]
    [InlineData("1e3", HowTo)]
    [InlineData("-3/3/2026", HowTo)]
    [InlineData("٣/٣/٢٠٢٦", HowTo)]
    [InlineData("３/３/２０２６", HowTo)]
    [InlineData("২ weeks ago", HowTo)]
    [InlineData("٣ March", HowTo)]
    [InlineData("² March", HowTo)]
    [InlineData("💥", HowTo)]
    public void Read_OfWhatIsNoPastDay_SaysWhatToDo(string text, string expected) => Read(text).ShouldBe(expected);

    [Fact]
    public void Read_OfEndlessText_SaysWhatToDo() => Read(string.Concat(Enumerable.Repeat("3 of ", 20_000))).ShouldBe(HowTo);

    [Theory]
    [InlineData(2024, 2, 29, "29 February", "2024-02-29")]
    [InlineData(2024, 2, 29, "a year ago", "2023-02-28")]
    [InlineData(2103, 12, 31, "29 February", "2096-02-29")]
    [InlineData(2026, 1, 1, "31 December", "2025-12-31")]
    [InlineData(2026, 3, 31, "1 month ago", "2026-02-28")]
    public void Read_OnASpecialDay_GivesTheDay(int year, int month, int day, string text, string expected) =>
        Read(text, new DateOnly(year, month, day)).ShouldBe(expected);

    private static string Read(string text, DateOnly? today = null) =>
        TypedDate.Read(text, today ?? Today, out var date) ?? date.ToString("O", CultureInfo.InvariantCulture);
}
