using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class StatutoryPeriodTests
{
    private static readonly Arbitrary<int> Months = Gen.Choose(1, 36).ToArbitrary();

    [Theory]
    [InlineData("2026-03-10", 1, "2026-04-09", "behaviour on 10 March, report by 9 April")]
    [InlineData("2026-01-31", 1, "2026-02-28", "no 31 February: the month's last day")]
    [InlineData("2024-01-31", 1, "2024-02-29", "no 31 February in a leap year")]
    [InlineData("2026-03-10", 6, "2026-09-09", "complaint on 10 March, apply by 9 September")]
    [InlineData("2025-08-31", 6, "2026-02-28", "complaint on 31 August, apply by 28 February")]
    [InlineData("2026-02-28", 1, "2026-03-27", "a corresponding date exists, though 28 February ends its month")]
    [InlineData("2026-03-01", 1, "2026-03-31", "from the first of a month")]
    public void LastDay_BeginningWithADay_IsTheDayBeforeTheCorrespondingDate(
        string start, int months, string expected, string because) =>
        StatutoryPeriod.LastDay(Date(start), months).ShouldBe(Date(expected), because);

    [Theory]
    [InlineData("2026-03-09", false, "the day before it begins")]
    [InlineData("2026-03-10", true, "the first day counts")]
    [InlineData("2026-09-09", true, "the last day counts")]
    [InlineData("2026-09-10", false, "the day after it ends")]
    public void Includes_SixMonthsFromTenMarch_HoldsBothEnds(string day, bool expected, string because) =>
        StatutoryPeriod.Includes(new(2026, 3, 10), 6, Date(day)).ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-03-10", 1, "2026-03-10", "the first day is the last of one")]
    [InlineData("2026-03-10", 7, "2026-03-16", "a week")]
    [InlineData("2026-03-10", 30, "2026-04-08", "over a month's end")]
    [InlineData("2024-02-23", 7, "2024-02-29", "to the leap day")]
    public void LastOfDays_BeginningWithADay_CountsThatDay(string start, int days, string expected, string because) =>
        StatutoryPeriod.LastOfDays(Date(start), days).ShouldBe(Date(expected), because);

    [Fact]
    public void LastOfDays_NoDays_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => StatutoryPeriod.LastOfDays(new(2026, 3, 10), 0));

    [Fact]
    public void LastDay_NoMonths_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => StatutoryPeriod.LastDay(new(2026, 3, 10), 0));

    [Fact]
    public void LastDay_LaterStart_IsNeverEarlier() =>
        Prop.ForAll(Arbitrary, Months, (start, months) =>
                StatutoryPeriod.LastDay(start, months) <= StatutoryPeriod.LastDay(start.AddDays(1), months))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void LastDay_AnyStart_FallsWithinADayOfTheCorrespondingMonth() =>
        Prop.ForAll(Arbitrary, Months, (start, months) =>
            {
                var before = start.AddMonths(months).DayNumber - StatutoryPeriod.LastDay(start, months).DayNumber;
                return before == (start.AddMonths(months).Day == start.Day ? 1 : 0);
            })
            .QuickCheckThrowOnFailure();
}
