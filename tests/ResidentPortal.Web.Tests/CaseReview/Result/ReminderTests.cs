using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.CaseReview.Result;
using ResidentPortal.Web.Tests.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

public sealed class ReminderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("three reports in time")]
    [InlineData("two reports")]
    public void For_DayToCome_IsThatDayInNeutralWords(string name)
    {
        var entry = ICalendar.Read(CalendarFile.Write(Reminder.For(Cases.All[name], Cases.Today, Now)!));

        entry["DTSTART;VALUE=DATE"].ShouldBe("20261211");
        entry["SUMMARY"].ShouldBe("Reminder: last day");
        entry["DESCRIPTION"].ShouldBe("You asked to be reminded of this date.");
        entry.Values.ShouldAllBe(value => !value.Contains("http", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("ASB", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("review", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("Anyborough", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void For_NoDayOrOneGoneBy_IsNothing()
    {
        Reminder.For(Cases.All["no reports"], Cases.Today, Now).ShouldBeNull();
        Reminder.For(Cases.All["two reports"], new(2026, 12, 12), Now).ShouldBeNull();
        Reminder.For(Cases.All["two reports"], new(2026, 12, 11), Now).ShouldNotBeNull();
    }

    [Fact]
    public void For_Twice_AreTwoEntries() =>
        Reminder.For(Cases.All["two reports"], Cases.Today,
            Now)!.Uid.ShouldNotBe(Reminder.For(Cases.All["two reports"], Cases.Today, Now)!.Uid);
}
