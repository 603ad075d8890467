using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Publishing;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Publishing;

/// <summary>Two instances on one database, each of which looks once a second: what one look shows is there within two.</summary>
public class SeveralInstancesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refresh_OnEachInstance_ShowsPublicationReleaseAndExpiry(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        await database.FillAsync(ContentOf(home));
        using var one = new Instance(database);
        using var other = new Instance(database);
        var page = Node("Walk", home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        await LookAsync("a draft", shown: false);

        await database.Editing.PublishAsync(page.Key, null, null, 1, "Ann", default);
        await LookAsync("a publication", shown: true);
        await database.Editing.UnpublishAsync(page.Key, 2, "Ann", default);
        await LookAsync("a withdrawal", shown: false);

        var now = database.Clock.GetUtcNow().UtcDateTime;
        await database.Editing.PublishAsync(page.Key, now.AddSeconds(10), now.AddSeconds(20), 3, "Ann", default);
        await LookAsync("a plan", shown: false);
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        await LookAsync("a release", shown: true);
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        await LookAsync("an expiry", shown: false);
        one.Site.HasExpired("/walk").ShouldBeTrue();

        async Task LookAsync(string because, bool shown)
        {
            await one.Refresh.RefreshAsync(default);
            await other.Refresh.RefreshAsync(default);
            (one.Site.Find("/walk") is not null, other.Site.Find("/walk") is not null).ShouldBe((shown, shown), because);
            one.Site.Stamp.ShouldBe(other.Site.Stamp, because);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refresh_WhenAPlannedVersionIsDue_PutsItInPlaceOnEachInstance(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        var walk = Node("Walk", home);
        await database.FillAsync(ContentOf(home, walk));
        using var one = new Instance(database);
        using var other = new Instance(database);
        await database.Editing.SaveDraftAsync(walk.With("summary", "New") with { Name = new("Long walk") }, 1, "Ann", default);
        var now = database.Clock.GetUtcNow().UtcDateTime;
        (await database.Editing.PublishAsync(walk.Key, now.AddSeconds(10), now.AddSeconds(20), 2, "Ben", default)).IsDone.ShouldBeTrue();
        await LookAsync("/walk", "", "until its time comes, all stays");
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        await LookAsync("/long-walk", "New", "then the newer one is there");
        one.Site.RedirectFor("/walk").ShouldBe("/long-walk");
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        await LookAsync("/long-walk", null, "and ends");
        one.Site.HasExpired("/long-walk").ShouldBeTrue();

        var deeds = await new ContentAudit(database.Contexts, database.Clock).ReadAsync(new(Page: walk.Key), 0, 9, default);
        deeds.Where(deed => deed.Action == AuditAction.Published).ShouldHaveSingleItem("two instances release it once")
            .ShouldSatisfyAllConditions(
            deed => deed.Who.ShouldBe("Ben"), deed => deed.Detail.ShouldBe("as planned"), deed => deed.AtUtc.ShouldBe(now.AddSeconds(10)));

        async Task LookAsync(string path, string? summary, string because)
        {
            await one.Refresh.RefreshAsync(default);
            await other.Refresh.RefreshAsync(default);
            (one.Site.Find(path)?.Text("summary"), other.Site.Find(path)?.Text("summary")).ShouldBe((summary, summary), because);
            one.Site.Stamp.ShouldBe(other.Site.Stamp, because);
        }
    }

    private sealed class Instance : IDisposable
    {
        private readonly LiveSite _live = new();

        public Instance(ContentDatabase database)
        {
            var source = new EmbeddedContentSource(
                database.Contexts, database.Store, database.Importer, new(ContentFiles.Shipped), ShippedRoutes.All,
                NullLogger<EmbeddedContentSource>.Instance);
            Refresh = new(source, _live, database.Clock, NullLogger<LiveSiteRefresh>.Instance);
        }

        public LiveSiteRefresh Refresh { get; }

        public PublishedSite Site => _live.Current;

        public void Dispose() => Refresh.Dispose();
    }
}
