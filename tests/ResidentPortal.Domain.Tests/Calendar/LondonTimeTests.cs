using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class LondonTimeTests
{
    [Theory]
    [InlineData("2026-07-01T23:30+00:00", "2026-07-02", "summer time is an hour ahead")]
    [InlineData("2026-12-01T23:30+00:00", "2026-12-01", "winter time is not")]
    public void DateAt_LateEvening_FollowsSummerTime(string instant, string expected, string because) =>
        LondonTime.DateAt(Instant(instant)).ShouldBe(Date(expected), because);
}
