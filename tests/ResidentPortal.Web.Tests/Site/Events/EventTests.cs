using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Events;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Events;

public class EventTests
{
    public static TheoryData<string, string, string, EventState> Days => new()
    {
        { "", "", "2026-01-01", EventState.Undated },
        { "2026-03-01", "", "2026-02-28", EventState.Coming },
        { "2026-03-01", "", "2026-03-01", EventState.On },
        { "2026-03-01", "", "2026-03-02", EventState.Past },
        { "2026-03-01", "2026-03-08", "2026-03-08", EventState.On },
        { "2026-03-01", "2026-03-08", "2026-03-09", EventState.Past },
        { "", "2026-03-08", "2026-03-08", EventState.On },
        { "", "2026-03-08", "2026-03-09", EventState.Past },
    };

    public static TheoryData<string, string, string, string, string, string> Words => new()
    {
        { "2017-03-20", "", "19:00", "", "", "Monday 20 March 2017, 7pm" },
        { "2017-03-20", "2017-03-20", "19:00", "20:30", "", "Monday 20 March 2017, 7pm to 8:30pm" },
        { "2017-03-20", "", "", "", "", "Monday 20 March 2017" },
        { "2017-03-20", "", "7pm", "", "", "Monday 20 March 2017" },
        { "2017-03-20", "2017-03-21", "19:00", "12:00", "", "Monday 20 March 2017, 7pm to Tuesday 21 March 2017, noon" },
        { "", "2017-03-21", "", "", "", "Until Tuesday 21 March 2017" },
        { "2017-03-01", "2017-03-31", "", "", "March 2017", "March 2017" },
        { "", "", "", "", "", "" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void StateOn_Day_FollowsFromTheDays(string start, string end, string today, EventState state) =>
        Event.Of(Page(("startDate", start), ("endDate", end))).StateOn(Day(today)).ShouldBe(state);

    [Theory]
    [MemberData(nameof(Words))]
    public void When_DaysAndTimes_AreSaidAsFarAsTheyAreKnown(string start, string end, string from, string until, string words,
        string when) =>
        Event.Of(Page(("startDate", start), ("endDate", end), ("startTime", from), ("endTime", until), ("datesInWords", words))).When
            .ShouldBe(when);

    [Theory]
    [InlineData("2026-01-15", "2026-01-15T19:00:00+00:00")]
    [InlineData("2026-07-15", "2026-07-15T19:00:00+01:00")]
    public void StartsAt_Time_IsByTheClocksOfLondon(string day, string moment) =>
        Event.Of(Page(("startDate", day), ("startTime", "19:00"))).StartsAt!.Value.ToString("yyyy-MM-ddTHH:mm:sszzz",
            System.Globalization.CultureInfo.InvariantCulture).ShouldBe(moment);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static PublishedPage Page(params (string Alias, string Value)[] properties) => PublishedSite.Build(
        ContentSet.Empty with
        {
            Nodes =
            [
                new(Guid.NewGuid(), null, Event.DocumentType, new("An event"), 0, DateTimeOffset.UnixEpoch, [ContentNode.Invariant], [],
                    properties.ToDictionary(property => property.Alias, property => new LocalisedText(property.Value))),
            ],
        }, 1).Pages[0];
}
