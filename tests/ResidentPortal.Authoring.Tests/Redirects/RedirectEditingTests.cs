using ResidentPortal.Authoring.Redirects;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Redirects;

public class RedirectEditingTests
{
    private static readonly ContentNode Home = Node("Start", type: "home");
    private static readonly ContentNode Help = Node("Help", Home);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Add_AndRemove_ChangesTheSite(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var redirects = await RedirectsAsync(database);
        (await redirects.AddAsync(" /Old/Caf%C3%A9/ ", Help.Key, "Ann", default)).ShouldBe(RedirectOutcome.Done);
        (await redirects.AddAsync("/get-help", Help.Key, "Ann", default)).ShouldBe(RedirectOutcome.Done);
        (await database.SiteAsync()).RedirectFor("/old/café").ShouldBe("/help");
        (await redirects.AddAsync("/old/café", Home.Key, "Ann", default)).ShouldBe(RedirectOutcome.Exists);
        (await redirects.ListAsync("CAF", 0, 10, default)).ShouldSatisfyAllConditions(
            list => list.Total.ShouldBe(1), list =>
                list.Redirects[0].ShouldBe(new("/old/café", Help.Key, "Help", database.Clock.GetUtcNow())));
        (await redirects.ListAsync("hElp", 0, 1, default))
            .ShouldSatisfyAllConditions(list => list.Total.ShouldBe(2), list => list.Redirects.Count.ShouldBe(1));

        (await redirects.RemoveAsync("/old/café", "Ann", default)).ShouldBeTrue();
        (await redirects.RemoveAsync("/old/café", "Ann", default)).ShouldBeFalse();
        (await database.SiteAsync()).RedirectFor("/old/café").ShouldBeNull();
    }

    [Theory]
    [InlineData("another site", "https://example.org/old", RedirectOutcome.NotAPath)]
    [InlineData("another site, without its scheme", "//example.org/old", RedirectOutcome.NotAPath)]
    [InlineData("the same, hidden", "/%5Cexample.org", RedirectOutcome.NotAPath)]
    [InlineData("no slash", "old", RedirectOutcome.NotAPath)]
    [InlineData("a question", "/old?page=1", RedirectOutcome.NotAPath)]
    [InlineData("a way up", "/old/../help", RedirectOutcome.NotAPath)]
    [InlineData("an empty part", "/old//page", RedirectOutcome.NotAPath)]
    [InlineData("the home page", "/", RedirectOutcome.PageLivesThere)]
    [InlineData("a page", "/HELP/", RedirectOutcome.PageLivesThere)]
    [InlineData("an address of the program", "/report", RedirectOutcome.PageLivesThere)]
    public async Task Add_WhatCannotWork_IsRefused(string described, string path, RedirectOutcome expected)
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        (await (await RedirectsAsync(database)).AddAsync(path, Help.Key, "Ann", default)).ShouldBe(expected, described);
    }

    [Fact]
    public async Task Add_TooLongOrToNoPage_IsRefused()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var redirects = await RedirectsAsync(database);
        (await redirects.AddAsync("/" + new string('x', 1000), Help.Key, "Ann", default)).ShouldBe(RedirectOutcome.TooLong);
        (await redirects.AddAsync("/old", Guid.NewGuid(), "Ann", default)).ShouldBe(RedirectOutcome.NoSuchPage);
        await database.Editing.MoveToBinAsync(Help.Key, 1, "Ann", default);
        (await redirects.AddAsync("/old", Help.Key, "Ann", default)).ShouldBe(RedirectOutcome.NoSuchPage);
    }

    private static async Task<RedirectEditing> RedirectsAsync(ContentDatabase database)
    {
        var live = new LiveSite();
        live.Swap(await database.SiteAsync());
        return new(database.Contexts, live, ShippedRoutes.All, database.Clock);
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Home, Help));
        return database;
    }
}
