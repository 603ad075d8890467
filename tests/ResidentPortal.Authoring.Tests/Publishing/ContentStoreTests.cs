using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Authoring.Publishing;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Publishing;

public class ContentStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Fill_ShippedContent_GivesTheSameSiteBack(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var content = USyncFolder.Read(ContentFiles.Shipped).Content;

        (await database.FillAsync(content)).ShouldBeTrue();

        var expected = PublishedSite.Build(content, 1);
        var actual = PublishedSite.Build(await database.Store.ReadPublishedAsync(None), 1);
        actual.Pages.Select(page => (page.Path, page.Name, page.Html("body")))
            .ShouldBe(expected.Pages.Select(page => (page.Path, page.Name, page.Html("body"))));
        actual.Home!.Blocks("tasks").Count.ShouldBe(4);
        actual.Dictionary.Keys.ShouldBe(expected.Dictionary.Keys, ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Prepare_ManyInstancesAtOnce_OneLoadsAndAllAreReady(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Source(database).PrepareAsync(None))));

        (await database.Store.VersionAsync(None)).ShouldBe(1);
        var pages = USyncFolder.Read(ContentFiles.Shipped).Content.Nodes.Count;
        (await database.Store.ReadPublishedAsync(None)).Nodes.Count.ShouldBe(pages);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Fill_SecondTime_ChangesNothing(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Node("Start", type: "home")));
        (await database.FillAsync(ContentOf(Node("Other", type: "home")))).ShouldBeFalse();
        var node = (await database.Store.ReadPublishedAsync(None)).Nodes.ShouldHaveSingleItem();
        node.Name.Default.ShouldBe("Start");
        node.CreatedUtc.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadPublished_Draft_IsKeptAndNotPublished(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        await database.FillAsync(ContentOf(home, Node("Draft", home, published: false)));
        (await database.Store.ReadPublishedAsync(None)).Nodes.ShouldHaveSingleItem().Name.Default.ShouldBe("Start");
        await using var context = database.Contexts.CreateDbContext();
        (await context.Versions.CountAsync(version => version.State == VersionState.Draft)).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadPublished_Again_ReadsOnlyWhatIsNew(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        var (same, changed, moved) = (Node("Same", home), Node("Changed", home), Node("Moved", home));
        await database.FillAsync(ContentOf(home, same, changed, moved, Node("Gone", home)));
        var store = database.Store;
        var read = await store.ReadPublishedAsync(None);
        var before = read.Nodes.ToDictionary(node => node.Name.Default);
        (await database.Editing.SaveDraftAsync(same.With("summary", "Not agreed"), 1, "Ann", None)).IsDone.ShouldBeTrue();
        (await store.ReadPublishedAsync(None)).ShouldBeSameAs(read, "a draft publishes nothing");

        await database.EditAsync("/changed", node => node with { Name = new("Other") });
        await database.Editing.MoveAsync(moved.Key, same.Key, 7, 1, "somebody", None);
        await database.Editing.UnpublishAsync((await database.PageAsync("/gone")).Node.Key, 1, "Ann", None);
        var after = (await store.ReadPublishedAsync(None)).Nodes.ToDictionary(node => node.Name.Default);

        after.Keys.ShouldBe(["Start", "Same", "Other", "Moved"], ignoreOrder: true);
        after["Same"].ShouldBeSameAs(before["Same"]);
        (after["Moved"].Parent, after["Moved"].SortOrder).ShouldBe((same.Key, 7));
        after["Moved"].Properties.ShouldBeSameAs(before["Moved"].Properties);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_Model_HasNoChangeWithoutMigration(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        await using var context = database.Contexts.CreateDbContext();
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static EmbeddedContentSource Source(ContentDatabase database) => new(
        database.Contexts, database.Store, database.Importer, new(ContentFiles.Shipped), ShippedRoutes.All,
        NullLogger<EmbeddedContentSource>.Instance);
}
