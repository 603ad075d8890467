using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.WithoutClosures;
    private static readonly Gen<int> Few = Gen.Choose(0, 40);

    [Theory]
    [InlineData("2026-11-20", true, "a Friday")]
    [InlineData("2026-11-21", false, "a Saturday")]
    [InlineData("2026-11-22", false, "a Sunday")]
    [InlineData("2026-12-25", false, "Christmas Day")]
    [InlineData("2026-12-28", false, "Boxing Day kept on Monday")]
    public void IsWorkingDay_Date_KnowsWeekendsAndHolidays(string date, bool expected, string because) =>
        Calendar.IsWorkingDay(Date(date)).ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20", "no days from a Friday")]
    [InlineData("2026-11-20", 1, "2026-11-23", "over a weekend")]
    [InlineData("2026-11-21", 2, "2026-11-24", "accepted on a Saturday")]
    [InlineData("2026-12-24", 1, "2026-12-29", "over Christmas")]
    [InlineData("2026-04-02", 3, "2026-04-09", "over Easter")]
    public void AddWorkingDays_Date_SkipsDaysNotWorked(string date, int days, string expected, string because) =>
        Calendar.AddWorkingDays(Date(date), days).ShouldBe(Date(expected), because);

    [Fact]
    public void AddWorkingDays_CouncilClosed_SkipsTheClosure() =>
        new WorkingCalendar([new(2026, 12, 29), new(2026, 12, 30)])
            .AddWorkingDays(new(2026, 12, 24), 1)
            .ShouldBe(new(2026, 12, 31));

    [Fact]
    public void AddWorkingDays_Negative_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new(2026, 1, 5), -1));

    [Fact]
    public void AddWorkingDays_InTwoSteps_EqualsOne() =>
        Prop.ForAll(Arbitrary, Few.ToArbitrary(), Few.ToArbitrary(), (day, first, second) =>
                Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, first), second)
                == Calendar.AddWorkingDays(day, first + second))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_AtLeastOne_EndsOnAWorkingDay() =>
        Prop.ForAll(Arbitrary, Few.ToArbitrary(), (day, days) =>
                Calendar.IsWorkingDay(Calendar.AddWorkingDays(day, days + 1)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WorkingDaysBefore_AfterAdding_ReturnsToTheWorkingDay() =>
        Prop.ForAll(Arbitrary, Few.ToArbitrary(), (day, days) =>
            {
                var working = Calendar.AddWorkingDays(day, 1);
                return Calendar.WorkingDaysBefore(Calendar.AddWorkingDays(working, days), days) == working;
            })
            .QuickCheckThrowOnFailure();
}
