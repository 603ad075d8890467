using ResidentPortal.Content.Model;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Changes;

/// <summary>Addresses that pages once had.</summary>
public class FormerPathsTests
{
    private static readonly ContentNode Home = Node("Start", type: "home");
    private static readonly ContentNode Help = Node("Help", Home);
    private static readonly ContentNode Noise = Node("Noise", Help);
    private static readonly ContentNode About = Node("About", Home);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_RenamedTwice_LeadsStraightToThePresentAddress(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        await database.EditAsync("/help", node => node with { Name = new("Support") });
        await database.EditAsync("/support", node => node.With("umbracoUrlName", "advice"));
        var site = await database.SiteAsync();
        foreach (var old in new[] { "/help", "/support" })
        {
            site.RedirectFor(old).ShouldBe("/advice");
            site.RedirectFor(old + "/noise").ShouldBe("/advice/noise");
        }

        (site.RedirectFor("/advice"), site.RedirectFor("/about")).ShouldBe((null, null));
    }

    [Fact]
    public async Task Publish_BackToTheFirstName_NeedsNoWayThere()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.EditAsync("/help", node => node with { Name = new("Support") });
        await database.EditAsync("/support", node => node with { Name = new("Help") });
        (await database.Store.ReadPublishedAsync(default)).Redirects.Select(redirect => redirect.Path)
            .ShouldBe(["/support", "/support/noise"], ignoreOrder: true);
        (await database.SiteAsync()).RedirectFor("/support/noise").ShouldBe("/help/noise");
    }

    [Fact]
    public async Task Publish_AnotherPageAtTheOldAddress_Wins()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.EditAsync("/help", node => node with { Name = new("Support") });
        await database.EditAsync("/about", node => node with { Name = new("Help") });
        var site = await database.SiteAsync();
        site.Find("/help")!.Key.ShouldBe(About.Key);
        await database.EditAsync("/help", node => node with { Name = new("Who we are") });
        (await database.SiteAsync()).RedirectFor("/help").ShouldBe("/who-we-are", "the last page that was there");
    }

    [Fact]
    public async Task Move_OfAPage_LeavesWaysForAllBelow()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        (await database.Editing.MoveAsync(Help.Key, About.Key, 0, 1, "somebody", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).RedirectFor("/help/noise").ShouldBe("/about/help/noise");
    }

    [Fact]
    public async Task Unpublish_OfARedirectedPage_LeadsNowhereUntilItIsBack()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.EditAsync("/about", node => node with { Name = new("Us") });
        await database.Editing.UnpublishAsync(About.Key, 3, "Ann", default);
        (await database.SiteAsync()).RedirectFor("/about").ShouldBeNull();
        // It was public as /us once, whatever it is called when it comes back.
        await database.Editing.SaveDraftAsync(About with { Name = new("We") }, 4, "Ann", default);
        await database.Editing.PublishAsync(About.Key, null, null, 5, "Ann", default);
        var site = await database.SiteAsync();
        (site.RedirectFor("/about"), site.RedirectFor("/us")).ShouldBe(("/we", "/we"));
    }

    [Fact]
    public async Task Expiry_OfARedirectedPage_IsGoneAtTheOldAddressToo()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.EditAsync("/about", node => node with { Name = new("Us") });
        await database.Editing.EndAsync(About.Key, database.Clock.GetUtcNow().UtcDateTime.AddHours(1), 3, "Ann", default);
        database.Clock.Advance(TimeSpan.FromHours(2));
        var site = await database.SiteAsync();
        (site.RedirectFor("/about"), site.HasExpired("/about"), site.HasExpired("/us")).ShouldBe((null, true, true));
    }

    [Fact]
    public async Task Publish_APageThatOnlyWasADraft_LeavesNoWay()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var page = Node("Untitled", Home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        await database.Editing.SaveDraftAsync(page with { Name = new("Safe Places") }, 1, "Ann", default);
        await database.Editing.PublishAsync(page.Key, null, null, 2, "Ann", default);
        (await database.Store.ReadPublishedAsync(default)).Redirects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfARename_RedirectsAndTheWaysTravelWithTheFiles()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        folder.Edit("Content/help-noise.config", "<NodeName Default=\"Noise\"", "<NodeName Default=\"Loud\"");
        await database.ImportAsync(folder.Path);
        (await database.SiteAsync()).RedirectFor("/help/noise").ShouldBe("/help/loud");

        await database.ExportAsync(folder.Path, asHome: true);
        folder.Read("Redirects/help-noise.config").ShouldContain("Alias=\"/help/noise\"");
        using var elsewhere = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await elsewhere.ImportAsync(folder.Path);
        (await elsewhere.SiteAsync()).RedirectFor("/help/noise").ShouldBe("/help/loud");
        (await database.ImportAsync(folder.Path)).Imported.ShouldBeEmpty();
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Home, Help, Noise, About));
        return database;
    }
}
