using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
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
    [InlineData(48, "2026-11-20T18:31Z", "by 6:31pm on Sunday 22 November 2026", "hours run through weekends")]
    [InlineData(48, "2026-06-01T09:00Z", "by 10am on Wednesday 3 June 2026", "told in London time")]
    [InlineData(24, "2026-10-24T12:00Z", "by midday on Sunday 25 October 2026", "the clocks went back meanwhile")]
    [InlineData(24, "2026-01-05T00:00Z", "by midnight (start of the day) on Tuesday 6 January 2026",
        "“midnight on Tuesday” could be either end of the day")]
    [InlineData(1, "2026-01-05T23:05Z", "by 12:05am on Tuesday 6 January 2026", "just after midnight")]
    public void DueBy_Hours_IsATimeOfDay(int hours, string accepted, string expected, string because) =>
        new ServicePromise(hours, PromiseUnit.Hours, ServicePromise.By)
            .DueBy(Instant(accepted), Calendar).InWords.ShouldBe(expected, because);

    [Fact]
    public void InWords_Wording_HoldsTheDate() =>
        new ServicePromise(1, PromiseUnit.WorkingDays, "The noise team will read your report {by}.")
            .InWords(Instant("2026-11-20T15:00Z"), Calendar)
            .ShouldBe("The noise team will read your report by Monday 23 November 2026.");
}
