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

    [Theory]
    [InlineData(2025,
        "New Year’s Day, Good Friday, Easter Monday, Early May bank holiday, Spring bank holiday, Summer bank holiday, Christmas Day, "
        + "Boxing Day")]
    [InlineData(2022,
        "New Year’s Day (substitute day), Good Friday, Easter Monday, Early May bank holiday, Spring bank holiday, Platinum Jubilee bank "
        + "holiday, Summer bank holiday, State Funeral of Queen Elizabeth II, Boxing Day, Christmas Day (substitute day)")]
    [InlineData(2023,
        "New Year’s Day (substitute day), Good Friday, Easter Monday, Early May bank holiday, Coronation of King Charles III, Spring "
        + "bank holiday, Summer bank holiday, Christmas Day, Boxing Day")]
    public void In_Year_NamesEach(int year, string expected) =>
        string.Join(", ", BankHolidays.In(year).Select(holiday => holiday.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("1981-07-29", "Royal wedding")]
    [InlineData("1999-12-31", "Millennium Eve")]
    [InlineData("2002-06-03", "Golden Jubilee bank holiday")]
    [InlineData("2011-04-29", "Royal wedding")]
    [InlineData("2012-06-05", "Diamond Jubilee bank holiday")]
    public void In_YearWithAProclaimedDay_NamesIt(string date, string expected) =>
        BankHolidays.In(Days.Date(date).Year).Single(holiday => holiday.Date == Days.Date(date)).Name.ShouldBe(expected);

    [Theory]
    [InlineData("1818-03-23", "the earliest that there is")]
    [InlineData("1943-04-26", "the latest that there is")]
    [InlineData("1954-04-19", "a late moon, put back a week")]
    [InlineData("1981-04-20", "another")]
    [InlineData("2000-04-24", "a leap century")]
    [InlineData("2038-04-26", "the latest again")]
    [InlineData("2049-04-19", "a late moon of this century")]
    [InlineData("2076-04-20", "and its last")]
    [InlineData("2100-03-29", "a century without a leap day")]
    [InlineData("2200-04-07", "the century in which the moon is corrected")]
    [InlineData("2285-03-23", "the earliest again")]
    [InlineData("2400-04-17", "the next leap century")]
    public void In_Year_FindsEasterMonday(string expected, string because) =>
        BankHolidays.In(Days.Date(expected).Year)
            .Single(holiday => holiday.Name == "Easter Monday").Date.ShouldBe(Days.Date(expected), because);

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
