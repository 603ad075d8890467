using ResidentPortal.Reports.Delivery;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class RetryScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, "00:00:10")]
    [InlineData(2, "00:01:00")]
    [InlineData(3, "00:05:00")]
    [InlineData(4, "00:15:00")]
    [InlineData(5, "01:00:00")]
    [InlineData(6, "01:00:00")]
    [InlineData(50, "01:00:00")]
    public void Next_AfterSoManyAttempts_WaitsAsPromised(int attempts, string wait) =>
        RetrySchedule.Next(attempts, Start, Start)
            .ShouldBe(Start + TimeSpan.Parse(wait, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Next_WithinThreeDays_GoesOnAndThenEnds()
    {
        var lastUseful = Start + TimeSpan.FromHours(71);
        RetrySchedule.Next(60, Start, lastUseful).ShouldBe(Start + TimeSpan.FromDays(3));
        RetrySchedule.Next(60, Start, lastUseful + TimeSpan.FromMilliseconds(1)).ShouldBeNull();
    }
}
