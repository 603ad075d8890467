using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class PublicQuestionDeadlineTests
{
    [Theory]
    [InlineData("2021-01-22", "2021-01-19T10:00+00:00", "an ordinary week in winter")]
    [InlineData("2022-07-22", "2022-07-19T10:00+01:00", "an ordinary week in summer")]
    [InlineData("2022-04-29", "2022-04-26T10:00+01:00", "the week after Easter Monday")]
    [InlineData("2023-04-28", "2023-04-25T10:00+01:00", "the week before the May bank holidays")]
    [InlineData("2019-04-09", "2019-04-04T10:00+01:00", "over a weekend")]
    [InlineData("2026-04-07", "2026-03-31T10:00+01:00", "over Easter")]
    [InlineData("2026-01-02", "2025-12-29T10:00+00:00", "over New Year")]
    [InlineData("2026-05-06", "2026-04-30T10:00+01:00", "over the early May holiday")]
    [InlineData("2026-05-26", "2026-05-20T10:00+01:00", "over the spring holiday")]
    public void For_Meeting_IsTenOnTheThirdWorkingDayBefore(string meeting, string expected, string because) =>
        PublicQuestionDeadline.For(Date(meeting), WorkingCalendar.WithoutClosures)
            .ShouldBeSameInstantAndOffset(Instant(expected), because);

    [Fact]
    public void For_CouncilClosedTheDayBefore_IsADayEarlier() =>
        DateOnly.FromDateTime(
                PublicQuestionDeadline.For(new(2021, 1, 22), new WorkingCalendar([new(2021, 1, 21)])).DateTime)
            .ShouldBe(new(2021, 1, 18));
}

file static class Instants
{
    public static void ShouldBeSameInstantAndOffset(this DateTimeOffset actual, DateTimeOffset expected, string because)
    {
        actual.ShouldBe(expected, because);
        actual.Offset.ShouldBe(expected.Offset, because);
    }
}
