using ResidentPortal.Studio.Shared;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Editing;

public class DateTextTests
{
    [Theory]
    [InlineData("17/5/2026", "2026-05-17T00:00:00")]
    [InlineData(" 17 / 5 / 2026 ", null)]
    [InlineData("17.5.2026", "2026-05-17T00:00:00")]
    [InlineData("17 May 2026", "2026-05-17T00:00:00")]
    [InlineData("17  may  2026", "2026-05-17T00:00:00")]
    [InlineData("2026-05-17", "2026-05-17T00:00:00")]
    [InlineData("29/2/2028", "2028-02-29T00:00:00")]
    [InlineData("29/2/2026", null)]
    [InlineData("5/17/2026", null)]
    [InlineData("17/5/0026", null)]
    [InlineData("17/5/2026 18:30", "2026-05-17T18:30:00")]
    [InlineData("tomorrow", null)]
    [InlineData("", "")]
    public void Stored_OfWhatWasTyped_IsTheDateOrNone(string typed, string? stored) => DateText.Stored(typed).ShouldBe(stored);

    [Theory]
    [InlineData("2026-05-17T00:00:00", "17/5/2026")]
    [InlineData("2026-05-17 09:30:00", "17/5/2026 09:30")]
    [InlineData("some day", "some day")]
    [InlineData("", "")]
    public void Shown_OfWhatIsStored_IsWhatPeopleWrite(string stored, string shown) => DateText.Shown(stored).ShouldBe(shown);

    [Theory]
    [InlineData("18:00", 18, 0)]
    [InlineData("6pm", 18, 0)]
    [InlineData("6 PM", 18, 0)]
    [InlineData("6.30pm", 18, 30)]
    [InlineData("9:05", 9, 5)]
    [InlineData("midday", 12, 0)]
    [InlineData("Midnight", 0, 0)]
    public void Time_AsPeopleWriteIt_IsRead(string typed, int hour, int minute) =>
        DateText.Time(typed).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData(2026, 6, 1, 9, 0, "2026-06-01T08:00:00Z")]
    [InlineData(2026, 12, 1, 9, 0, "2026-12-01T09:00:00Z")]
    // The clocks go forward at 1:00 and leave 1:30 out; they go back at 2:00, and 1:30 comes twice.
    [InlineData(2026, 3, 29, 1, 30, "2026-03-29T01:30:00Z")]
    [InlineData(2026, 10, 25, 1, 30, "2026-10-25T00:30:00Z")]
    public void ToUtc_OfATimeInLondon_KnowsWhenTheClocksChange(int year, int month, int day, int hour, int minute, string utc) =>
        StudioDates.ToUtc(new DateOnly(year, month, day), new TimeOnly(hour, minute))
            .ShouldBe(DateTimeOffset.Parse(utc, null, System.Globalization.DateTimeStyles.AdjustToUniversal));
}
