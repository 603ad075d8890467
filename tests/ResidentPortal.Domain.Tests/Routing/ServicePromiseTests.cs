using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Routing;

public class ServicePromiseTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.WithoutClosures;

    [Theory]
    [InlineData(2, "2026-11-20T15:00Z", "by Tuesday 24 November 2026", "over a weekend")]
    [InlineData(1, "2026-11-21T15:00Z", "by Monday 23 November 2026", "accepted on a Saturday")]
    [InlineData(1, "2026-12-24T09:00Z", "by Tuesday 29 December 2026", "over Christmas")]
    [InlineData(1, "2026-07-01T23:30Z", "by Friday 3 July 2026", "already Thursday in London")]
    public void DueBy_WorkingDays_IsADay(int days, string accepted, string expected, string because) =>
        new ServicePromise(days, PromiseUnit.WorkingDays, ServicePromise.By)
            .DueBy(Instant(accepted), Calendar).InWords.ShouldBe(expected, because);

    [Theory]
    [InlineData(2, "2026-11-20T10:31Z", "by 12:31pm on Friday 20 November 2026", "while it is read")]
    [InlineData(4, "2026-11-20T18:31Z", "by 1pm on Monday 23 November 2026", "not at a weekend")]
    [InlineData(4, "2026-11-20T15:00Z", "by 11am on Monday 23 November 2026", "two hours on each side")]
    [InlineData(4, "2026-12-24T15:00Z", "by 11am on Tuesday 29 December 2026", "Christmas, a weekend, and Boxing Day in its stead")]
    [InlineData(8, "2026-12-24T09:00Z", "by 5pm on Thursday 24 December 2026", "the whole of Christmas Eve")]
    [InlineData(4, "2026-04-02T15:00Z", "by midday on Tuesday 7 April 2026", "Good Friday to Easter Monday, told in London time")]
    [InlineData(1, "2026-10-24T12:00Z", "by 10am on Monday 26 October 2026", "the clocks went back meanwhile")]
    public void DueBy_Hours_IsATimeOfDay(int hours, string accepted, string expected, string because) =>
        new ServicePromise(hours, PromiseUnit.Hours, ServicePromise.By)
            .DueBy(Instant(accepted), Calendar).InWords.ShouldBe(expected, because);

    [Theory]
    [InlineData("2026-12-24T12:00Z", "by Wednesday 30 December 2026", "Christmas, a weekend and the day in Boxing Day’s stead")]
    [InlineData("2026-12-24T23:30Z", "by Wednesday 30 December 2026", "at night")]
    [InlineData("2026-04-02T18:00Z", "by Wednesday 8 April 2026", "Good Friday to Easter Monday")]
    public void DueBy_BarnetHomes_IsTwoWorkingDaysLater(string accepted, string expected, string because) =>
        ShippedCouncil.Table.Find("housing-asb")!.Promise.DueBy(Instant(accepted), Calendar).InWords.ShouldBe(expected, because);

    [Theory]
    [InlineData(true, "Barnet Homes will contact you by ")]
    [InlineData(false, "Barnet Homes will read your report by ")]
    public void InWords_ByWhetherAnybodyMayGetInTouch_SaysWhatIsTrue(bool mayContact, string expected) =>
        ShippedCouncil.Table.Find("housing-asb")!.Promise.InWords(Instant("2026-11-20T15:00Z"), Calendar, mayContact)
            .ShouldStartWith(expected);

    [Fact]
    public void InWords_Wording_HoldsTheDate() =>
        new ServicePromise(1, PromiseUnit.WorkingDays, "The noise team will read your report {by}.")
            .InWords(Instant("2026-11-20T15:00Z"), Calendar)
            .ShouldBe("The noise team will read your report by Monday 23 November 2026.");
}
