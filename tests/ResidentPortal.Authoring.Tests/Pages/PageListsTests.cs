using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Pages;

public class PageListsTests
{
    private static readonly ContentNode Top = Node("Campaigns", type: "home");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Find_ByStatus_GivesThePagesThatHaveIt(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var (lists, now) = (new PageLists(database.Contexts), database.Clock.GetUtcNow());
        var all = (await lists.FindAsync(new("", "page", null, null), 0, 50, now, default)).Part;
        all.Select(page => page.Status(now)).Distinct().ShouldBe(
            [PageStatus.Draft, PageStatus.Scheduled, PageStatus.Published, PageStatus.PublishedWithDraft, PageStatus.Expired],
            ignoreOrder: true);

        foreach (var status in Enum.GetValues<PageStatus>())
        {
            var (found, total) = await lists.FindAsync(new("", "page", status, null), 0, 50, now, default);
            found.Select(page => page.Name)
                .ShouldBe(all.Where(page => page.Status(now) == status).Select(page => page.Name), status.ToString());
            total.ShouldBe(found.Count);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Find_ByWordsAndPlace_GivesOnePartAndTheNumberOfAll(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var lists = new PageLists(database.Contexts);

        (await NamesAsync(PageFilter.Of(" walk  NIGHT "))).ShouldBe("Night walk: 1");
        (await NamesAsync(PageFilter.Of("100%"))).ShouldBe(": 0");
        (await NamesAsync(new("", "home", null, null))).ShouldBe("Campaigns: 1");
        (await lists.FindAsync(PageFilter.Of("night"), 0, 1, default, default)).Part[0].ParentName.ShouldBe("Campaigns");
        (await lists.FindAsync(Top.Key, default))!.ParentName.ShouldBeNull();
        (await NamesAsync(new("", "", null, Top.Key))).ShouldBe("Draft, Ended, Later: 6");
        (await NamesAsync(new("", "", null, Top.Key), skip: 3)).ShouldBe("Live, Newer draft, Night walk: 6");
        (await lists.LastPlaceAsync(Top.Key, default)).ShouldBe(6);
        (await lists.LastPlaceAsync(Guid.NewGuid(), default)).ShouldBe(0);

        async Task<string> NamesAsync(PageFilter filter, int skip = 0)
        {
            var (part, total) = await lists.FindAsync(filter, skip, 3, database.Clock.GetUtcNow().UtcDateTime, default);
            return $"{string.Join(", ", part.Select(page => page.Name))}: {total}";
        }
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        var (editing, now) = (database.Editing, database.Clock.GetUtcNow());
        await editing.SaveDraftAsync(Top, 0, "Ann", default);
        var place = 0;
        foreach (var name in new[] { "Draft", "Ended", "Later", "Live", "Newer draft", "Night walk" })
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            var page = Node(name, Top, published: false) with { SortOrder = place++ };
            var version = (await editing.SaveDraftAsync(page, 0, "Ann", default)).Version;
            if (name == "Later")
                await editing.PublishAsync(page.Key, now.AddDays(1), null, version, "Ann", default);
            if (name is "Draft" or "Later")
                continue;
            version = (await editing.PublishAsync(page.Key, null, null, version, "Ann", default)).Version;
            if (name == "Ended")
                await editing.EndAsync(page.Key, now.AddDays(-1), version, "Ann", default);
            if (name == "Newer draft")
                await editing.SaveDraftAsync(page.With("summary", "New"), version, "Ann", default);
        }

        return database;
    }
}
