using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Calendar;

public class DatesTests
{
    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("00:05", "12:05am")]
    [InlineData("09:05", "9:05am")]
    [InlineData("10:00", "10am")]
    [InlineData("12:00", "midday")]
    [InlineData("12:01", "12:01pm")]
    [InlineData("18:30", "6:30pm")]
    public void Time_OfADay_IsInPlainWords(string time, string words) => Dates.Time(TimeOnly.Parse(time, null)).ShouldBe(words);

    [Theory]
    [InlineData("2026-05-17T08:05Z", "17 May 2026 at 9:05am")]
    [InlineData("2026-01-17T18:00Z", "17 January 2026 at 6pm")]
    [InlineData("2026-05-17T11:00Z", "17 May 2026 at midday")]
    [InlineData("2026-05-17T23:00Z", "18 May 2026 at midnight (start of the day)")]
    public void Moment_InUtc_IsInWordsOfLondon(string utc, string words) => Dates.Moment(DateTimeOffset.Parse(utc, null)).ShouldBe(words);

    [Fact]
    public void Typed_OfDayAndTime_IsAsPeopleTypeThem() =>
        (Dates.Typed(new DateOnly(2026, 5, 7)), Dates.Typed(new TimeOnly(8, 30))).ShouldBe(("7/5/2026", "08:30"));
}
