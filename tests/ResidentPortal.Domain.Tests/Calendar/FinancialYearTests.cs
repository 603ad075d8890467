using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class FinancialYearTests
{
    [Theory]
    [InlineData("2026-04-01", 2026, "the first day")]
    [InlineData("2027-03-31", 2026, "the last day")]
    [InlineData("2026-03-31", 2025, "the day before it begins")]
    [InlineData("2027-04-01", 2027, "the day after it ends")]
    [InlineData("2026-12-31", 2026, "the calendar year ends within it")]
    [InlineData("2027-01-01", 2026, "the calendar year begins within it")]
    [InlineData("2028-02-29", 2027, "a leap day")]
    public void From_ADay_IsTheYearBeginningOnTheAprilBefore(string day, int start, string because) =>
        FinancialYear.From(Date(day)).Start.ShouldBe(start, because);

    [Fact]
    public void Days_Of2026_RunFromAprilToMarch()
    {
        var year = FinancialYear.Beginning(2026);
        year.FirstDay.ShouldBe(new DateOnly(2026, 4, 1));
        year.LastDay.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Theory]
    [InlineData(2026, "2026 to 2027", "2026-27")]
    [InlineData(2008, "2008 to 2009", "2008-09")]
    [InlineData(2099, "2099 to 2100", "2099-00")]
    [InlineData(1, "0001 to 0002", "0001-02")]
    public void Text_OfAYear_IsForPeopleAndCodeForFiles(int start, string text, string code)
    {
        var year = FinancialYear.Beginning(start);
        year.ToString().ShouldBe(text);
        year.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("2026-27", 2026)]
    [InlineData("2099-00", 2099)]
    [InlineData("0001-02", 1)]
    [InlineData("9998-99", 9998)]
    public void Parse_ACode_IsThatYear(string code, int start)
    {
        FinancialYear.Parse(code).ShouldBe(FinancialYear.Beginning(start));
        FinancialYear.TryParse(code, out var year).ShouldBeTrue();
        year.ShouldBe(FinancialYear.Beginning(start));
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "nothing written")]
    [InlineData("2026", "one year only")]
    [InlineData("2026-28", "years that do not follow each other")]
    [InlineData("2026-26", "the same year twice")]
    [InlineData("2027-26", "backwards")]
    [InlineData("2026-2027", "too many digits")]
    [InlineData("2026/27", "another separator")]
    [InlineData("2026 to 2027", "the form for people")]
    [InlineData(" 2026-27", "a space before it")]
    [InlineData("2026-27 ", "a space after it")]
    [InlineData(" 026-27", "a space for a digit")]
    [InlineData("+026-27", "a sign")]
    [InlineData("twen-ty", "no digits")]
    [InlineData("٢٠٢٦-27", "digits that no file of ours has")]
    [InlineData("0000-01", "no year 0")]
    [InlineData("9999-00", "its last day would be past the calendar's end")]
    public void Parse_AnythingElse_IsRefusedWithHowToWriteIt(string? text, string because)
    {
        FinancialYear.TryParse(text, out var year).ShouldBeFalse(because);
        year.ShouldBeNull(because);
        Should.Throw<FormatException>(() => FinancialYear.Parse(text!), because).Message
            .ShouldBe("Write the year like 2026-27, which is 1 April 2026 to 31 March 2027.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9999)]
    public void Beginning_OutsideTheCalendar_IsRefused(int start) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FinancialYear.Beginning(start));

    [Fact]
    public void From_TheCalendarsEnds_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FinancialYear.From(DateOnly.MinValue));
        Should.Throw<ArgumentOutOfRangeException>(() => FinancialYear.From(DateOnly.MaxValue));
        FinancialYear.Beginning(9998).LastDay.ShouldBe(new DateOnly(9999, 3, 31));
        FinancialYear.Beginning(1).FirstDay.ShouldBe(new DateOnly(1, 4, 1));
    }

    [Fact]
    public void From_AnyDay_HoldsThatDayAndReadsBack() =>
        Prop.ForAll(Arbitrary, day =>
            {
                var year = FinancialYear.From(day);
                return year.FirstDay <= day && day <= year.LastDay
                    && FinancialYear.From(year.LastDay.AddDays(1)).FirstDay == year.LastDay.AddDays(1)
                    && FinancialYear.Parse(year.Code) == year
                    && year.ToString() == year.Start.ToString(CultureInfo.InvariantCulture) + " to "
                    + year.LastDay.Year.ToString(CultureInfo.InvariantCulture);
            })
            .QuickCheckThrowOnFailure();
}
