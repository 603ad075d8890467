using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.DataProtection;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.DataProtection;

public class AcknowledgeByTests
{
    [Theory]
    [InlineData("2026-06-22", "2026-07-22", "a Monday, 30 days on is a Wednesday")]
    [InlineData("2026-07-02", "2026-08-03", "30 days on is Saturday 1 August: the Monday after")]
    [InlineData("2026-07-03", "2026-08-03", "30 days on is Sunday 2 August")]
    [InlineData("2026-08-01", "2026-09-01", "30 days on is the summer bank holiday, 31 August")]
    [InlineData("2026-11-25", "2026-12-29", "30 days on is Christmas Day, with a weekend and its substitute day behind it")]
    [InlineData("2027-01-30", "2027-03-01", "over February")]
    public void Of_ADay_IsThirtyDaysOnAndNeverOnADayOff(string received, string expected, string because) =>
        AcknowledgeBy.Of(Date(received), WorkingCalendar.WithoutClosures).ShouldBe(Date(expected), because);

    [Fact]
    public void Of_ADayOnWhichTheCouncilIsClosed_IsTheNextWorkingDay() =>
        AcknowledgeBy.Of(new(2026, 6, 22), new WorkingCalendar([new(2026, 7, 22)])).ShouldBe(new(2026, 7, 23));

    [Fact]
    public void Of_AnyDay_IsAWorkingDayThirtyToThirtySixDaysOn() =>
        Prop.ForAll(Arbitrary, received =>
            {
                var last = AcknowledgeBy.Of(received, WorkingCalendar.WithoutClosures);
                return WorkingCalendar.WithoutClosures.IsWorkingDay(last) && last.DayNumber - received.DayNumber is >= 30 and <= 36;
            })
            .QuickCheckThrowOnFailure();
}
