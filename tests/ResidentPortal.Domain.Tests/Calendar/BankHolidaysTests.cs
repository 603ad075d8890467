using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Calendar;

public class BankHolidaysTests
{
    [Theory]
    [InlineData(1999, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec, 31 Dec")]
    [InlineData(2002, "1 Jan, 29 Mar, 1 Apr, 6 May, 3 Jun, 4 Jun, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2011, "3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec")]
    [InlineData(2012, "2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec")]
    [InlineData(2016, "1 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec")]
    [InlineData(2019, "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2021, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    [InlineData(2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec")]
    [InlineData(2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    [InlineData(2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec")]
    [InlineData(2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    [InlineData(2028, "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    public void In_Year_GivesThePublishedDays(int year, string expected) =>
        string.Join(", ", BankHolidays.In(year).Select(holiday => $"{holiday.Date:d MMM}")).ShouldBe(expected);

    [Fact]
    public void In_ChristmasOnSunday_NamesTheSubstituteDay() =>
        BankHolidays.In(2022)[^1].ShouldBe(new(new(2022, 12, 27), "Christmas Day (substitute day)"));

    [Fact]
    public void In_EveryYear_HoldsDistinctWeekdaysOfThatYear()
    {
        foreach (var year in Enumerable.Range(1978, 300))
        {
            var dates = BankHolidays.In(year).Select(holiday => holiday.Date).ToList();
            dates.Count.ShouldBeInRange(8, 10);
            dates.ShouldBeUnique();
            dates.ShouldAllBe(date => date.Year == year);
            dates.ShouldNotContain(date => date.DayOfWeek == DayOfWeek.Saturday || date.DayOfWeek == DayOfWeek.Sunday);
        }
    }
}
