using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Content.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Storage;

/// <summary>What must hold on every database.</summary>
public abstract class ContentStoreTests
{
    private ContentStore Store => new(Contexts, TimeProvider.System);

    protected abstract ContentContextFactory Contexts { get; }

    [Fact]
    public async Task LoadFirst_OurFolder_GivesTheSameSiteBack()
    {
        await Contexts.MigrateAsync(CancellationToken.None);
        var content = USyncFolder.Read(Repository.ContentFolder).Content;

        (await Store.LoadFirstAsync(content, CancellationToken.None)).ShouldBeTrue();

        var expected = PublishedSite.Build(content, 1);
        var actual = PublishedSite.Build(await Store.ReadPublishedAsync(CancellationToken.None), 1);
        actual.Pages.Select(page => (page.Path, page.Name, page.Html("body"))).ShouldBe(expected.Pages.Select(page => (page.Path, page.Name, page.Html("body"))));
        actual.Home!.Blocks("tasks").Count.ShouldBe(4);
        actual.Dictionary.Keys.ShouldBe(expected.Dictionary.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task LoadFirst_ManyInstancesAtOnce_OneLoads()
    {
        await Contexts.MigrateAsync(CancellationToken.None);
        var home = Node("Start", type: "home");
        var loads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.LoadFirstAsync(ContentOf(home), CancellationToken.None))));
        loads.Count(loaded => loaded).ShouldBe(1);
        (await Store.ReadPublishedAsync(CancellationToken.None)).Nodes.ShouldHaveSingleItem().CreatedUtc.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task ReadPublished_Draft_IsKeptAndNotPublished()
    {
        await Contexts.MigrateAsync(CancellationToken.None);
        var home = Node("Start", type: "home");
        await Store.LoadFirstAsync(ContentOf(home, Node("Draft", home, published: false)), CancellationToken.None);
        (await Store.ReadPublishedAsync(CancellationToken.None)).Nodes.ShouldHaveSingleItem().Name.Default.ShouldBe("Start");
        await using var context = Contexts.CreateDbContext();
        context.Versions.Count(version => version.State == VersionState.Draft).ShouldBe(1);
    }

    [Fact]
    public async Task Prepare_StartedAgain_KeepsWhatIsThere()
    {
        var source = new EmbeddedContentSource(
            Contexts, Store, new(Repository.ContentFolder), ApplicationRoutes.Default, NullLogger<EmbeddedContentSource>.Instance);
        await source.PrepareAsync(CancellationToken.None);
        await source.PrepareAsync(CancellationToken.None);
        (await source.VersionAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task MigrateAsync_Model_HasNoChangeWithoutMigration()
    {
        await using var context = Contexts.CreateDbContext();
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(context.Database).ShouldBeFalse();
    }
}
