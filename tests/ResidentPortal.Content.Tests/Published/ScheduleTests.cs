using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

/// <summary>Release and expire dates, on a clock that the test moves.</summary>
public class ScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ContentNode Home = Node("Home", type: "home");

    [Theory]
    [InlineData("no schedule", true, "", 0, true)]
    [InlineData("a draft without a schedule", false, "", 0, false)]
    [InlineData("a draft before its release", false, "release:1", 0, false)]
    [InlineData("a draft at its release", false, "release:1", 1, true)]
    [InlineData("before its end", true, "expire:1", 0, true)]
    [InlineData("at its end", true, "expire:1", 1, false)]
    [InlineData("only an end, long past", true, "expire:-100", 0, false)]
    [InlineData("between release and end", false, "release:1 expire:3", 2, true)]
    [InlineData("after release and end", false, "release:1 expire:3", 3, false)]
    [InlineData("released anew after an end", true, "expire:1 release:2", 2, true)]
    [InlineData("release and end at once", true, "release:1 expire:1", 1, false)]
    public void Build_AScheduledPage_IsThereWhenItShouldBe(string described, bool published, string schedule, int hours, bool expected)
    {
        var page = Scheduled(published, schedule);
        var site = PublishedSite.Build(ContentOf(Home, page), 1, Noon.AddHours(hours));
        (site.Find("/page") is not null).ShouldBe(expected, described);
        site.HasExpired("/page").ShouldBe(!expected && schedule.Contains("expire", StringComparison.Ordinal), described);
    }

    [Fact]
    public void Build_APageBelowOneThatEnds_EndsWithIt()
    {
        var page = Scheduled(true, "expire:1");
        PublishedSite.Build(ContentOf(Home, page, Node("Below", page)), 1, Noon.AddHours(2)).Find("/page/below").ShouldBeNull();
    }

    [Fact]
    public void Build_AnActionOfAnotherLanguage_IsNotForThisOne()
    {
        var page = Node("Page", Home) with { Schedule = [new("cy", ScheduledActionKind.Expire, Noon)] };
        PublishedSite.Build(ContentOf(Home, page), 1, Noon.AddHours(1)).Find("/page").ShouldNotBeNull();
    }

    [Fact]
    public void Stamp_OfEachState_IsItsOwn()
    {
        var content = ContentOf(Home, Scheduled(false, "release:1 expire:3"));
        string[] stamps = [.. new[] { 0, 1, 3 }.Select(hours => PublishedSite.Build(content, 1, Noon.AddHours(hours)).Stamp)];
        stamps.ShouldBeUnique();
        PublishedSite.Build(content, 1, Noon.AddHours(2)).Stamp.ShouldBe(stamps[1], "two instances that build at other moments agree");
        PublishedSite.Build(content, 2, Noon).Stamp.ShouldNotBe(stamps[0]);
    }

    [Fact]
    public async Task Refresh_WhenAReleaseComesDue_SwapsTheSiteWithoutAPublication()
    {
        var clock = new TestClock();
        var start = clock.GetUtcNow();
        var page = Node("Page", Home, published: false) with
        {
            Schedule = [new("", ScheduledActionKind.Release, start.AddHours(1)), new("", ScheduledActionKind.Expire, start.AddHours(2))],
        };
        var live = new LiveSite();
        using var refresh = new LiveSiteRefresh(new Source(ContentOf(Home, page)), live, clock, NullLogger<LiveSiteRefresh>.Instance);

        (await refresh.RefreshAsync(default)).ShouldBeTrue();
        live.Current.Find("/page").ShouldBeNull();
        (await refresh.RefreshAsync(default)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(1));
        (await refresh.RefreshAsync(default)).ShouldBeTrue();
        live.Current.Find("/page").ShouldNotBeNull();
        (await refresh.RefreshAsync(default)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(1));
        (await refresh.RefreshAsync(default)).ShouldBeTrue();
        live.Current.HasExpired("/page").ShouldBeTrue();
        (await refresh.RefreshAsync(default)).ShouldBeFalse();
    }

    private static ContentNode Scheduled(bool published, string schedule) => Node("Page", Home, published: published) with
    {
        Schedule =
        [
            .. schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(action => action.Split(':'))
            .Select(action => new ScheduledAction(
                ContentNode.Invariant,
                Enum.Parse<ScheduledActionKind>(action[0], ignoreCase: true),
                Noon.AddHours(int.Parse(action[1], System.Globalization.CultureInfo.InvariantCulture)))),
        ],
    };

    private sealed class Source(ContentSet content) : IContentSource
    {
        public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;
        public Task<long> VersionAsync(CancellationToken cancellation) => Task.FromResult(1L);
        public Task<ContentSet> ReadAsync(CancellationToken cancellation) => Task.FromResult(content);
        public Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation) => Task.FromResult<StoredMedia?>(null);
    }
}
