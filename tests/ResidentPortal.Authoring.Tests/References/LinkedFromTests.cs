using ResidentPortal.Authoring.References;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.References;

public class LinkedFromTests
{
    private static readonly Guid Noise = Draft.Noise.Key;

    public static TheoryData<string, string, string> Links { get; } = new()
    {
        { "by its key", "body", $"<a href=\"/{{localLink:{Noise}}}#diary\">n</a>" },
        { "by its key as older editors wrote it", "body", $"<a href=\"/{{localLink:umb://document/{Noise:N}}}\">n</a>" },
        { "by a key beside the address", "body", $"<a data-udi=\"umb://document/{Noise:N}\" href=\"/old\">n</a>" },
        { "by its address", "body", "<a href=\"/Noise/?a=b#diary\">n</a>" },
        { "by a former address", "body", "<a href=\"/former\">n</a>" },
        { "by a picked page", "call", Draft.Link("n", Noise) },
        { "by a picked address", "call", Draft.Link("n", "/noise#diary") },
        { "in a block", "tasks", Draft.Tasks((Guid.NewGuid(), "t", $"<a href=\"/{{localLink:{Noise}}}\">n</a>")) },
    };

    public static TheoryData<string, string, string> Pictures { get; } = new()
    {
        { "picked", "picture", Draft.Picked(Draft.Lamp) },
        { "picked as older editors wrote it", "picture", $"umb://media/{Draft.Lamp:N}" },
        { "in a text", "body", $"<img data-udi=\"umb://media/{Draft.Lamp:N}\" src=\"/media/other.jpg\" alt=\"\">" },
        { "by its address", "body", "<img src=\"/media/lamp.jpg?width=3\" alt=\"\">" },
        { "by a link", "body", "<a href=\"/media/lamp.jpg\">l</a>" },
    };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ToPage_EveryKindOfLink_IsFound(DatabaseProvider kind) =>
        await FindsAsync(kind, Links, linked => linked.ToPageAsync(Noise, default));

    [Fact]
    public async Task ToMedia_EveryKindOfUse_IsFound() =>
        await FindsAsync(DatabaseProvider.Sqlite, Pictures, linked => linked.ToMediaAsync(Draft.Lamp, default));

    [Fact]
    public async Task ToPage_DraftsAndPublishedVersions_AreToldApart()
    {
        var published = Page("Published", "body", "<a href=\"/noise\">n</a>");
        using var database =
            await FilledAsync(DatabaseProvider.Sqlite, published, Page("Bin", "body", "<a href=\"/noise\">n</a>"),
                Page("Other", "body", "<p>noise /noise</p><a href=\"/noises\">n</a>"));
        var linked = await LinkedAsync(database);
        await database.EditAsync("/published",
            page => page.With("body", "<p>Nothing.</p>").With("call", Draft.Link("n", Noise)), publish: false);
        var bin = await database.PageAsync("/bin");
        await database.Editing.MoveToBinAsync(bin.Node.Key, bin.Version, "Ann", default);
        (await linked.ToPageAsync(Noise, default)).ShouldBe(
        [
            new(published.Key, "Published", "Body", true),
            new(published.Key, "Published", "Call to action", false),
        ]);
    }

    [Fact]
    public async Task Broken_OnTheSite_IsWorkedOutOnceForEachState()
    {
        using var database =
            await FilledAsync(DatabaseProvider.Sqlite,
                Page("Published", "body", "<a href=\"/noise\">Noise</a> <a href=\"/nois\">Nois</a>"));
        var live = new LiveSite();
        live.Swap(await database.SiteAsync());
        var linked = new LinkedFrom(database.Contexts, live, ShippedRoutes.All);
        var found = await linked.BrokenAsync(9);
        found.ShouldHaveSingleItem()
            .ShouldBe(new(found[0].Page, "Published", "body", null,
                "The link “Nois” in “Body” leads to /nois, where there is no page. Choose the page again."));
        (await linked.BrokenAsync(9))[0].ShouldBeSameAs(found[0]);

        var noise = await database.PageAsync("/noise");
        await database.Editing.UnpublishAsync(Noise, noise.Version, "Ann", default);
        live.Swap(await database.SiteAsync());
        (await linked.BrokenAsync(9)).Count.ShouldBe(2);
        (await linked.BrokenAsync(1)).Count.ShouldBe(1);
    }

    private static async Task FindsAsync(DatabaseProvider kind, TheoryData<string, string, string> cases,
        Func<LinkedFrom, Task<IReadOnlyList<Reference>>> find)
    {
        var pages = cases.Select(row => Page(row.Data.Item1, row.Data.Item2, row.Data.Item3)).ToArray();
        using var database = await FilledAsync(kind, pages);
        var found = await find(await LinkedAsync(database));
        found.Select(reference => reference.Name).ShouldBe(pages.Select(page => page.Name.Default).Order(StringComparer.OrdinalIgnoreCase));
        found.ShouldAllBe(reference => reference.IsPublished);
    }

    private static ContentNode Page(string name, string alias, string value) => Draft.Good.With(alias, value)
        .With("place", name) with
    { Key = Guid.NewGuid(), Name = new(name), PublishedIn = [ContentNode.Invariant] };

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind, params ContentNode[] pages)
    {
        var database = await ContentDatabase.StartAsync(kind);
        var plain = Draft.Good.With("body", "");
        await database.FillAsync(
            Draft.Content(plain, [.. pages.Select(page => page.Value("body") == Draft.Good.Value("body") ? page.With("body", "") : page)])
            with
            { Redirects = [new("/former", Noise)] });
        return database;
    }

    private static async Task<LinkedFrom> LinkedAsync(ContentDatabase database)
    {
        var live = new LiveSite();
        // The files themselves are not in this database.
        live.Swap(PublishedSite.Build((await database.Store.ReadPublishedAsync(default)) with
        { MediaFiles = Draft.Content(Draft.Good).MediaFiles }, 1, Draft.Now));
        return new(database.Contexts, live, ShippedRoutes.All);
    }
}
