using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Editing;

public class ContentEditingTests
{
    private static readonly ContentNode Home = Node("Start", type: "home");
    private static readonly ContentNode Help = Node("Help", Home);
    private static readonly ContentNode Noise = Node("Noise", Help);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_ADraft_ChangesNothingForResidentsUntilItIsPublished(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var version = await database.Store.VersionAsync(default);
        var saved = await database.Editing.SaveDraftAsync(Noise.With("summary", "Two\r\nlines"), 1, "Ann", default);
        saved.ShouldBe(new EditResult(EditOutcome.Done, 2, "Ann"));
        (await database.Store.VersionAsync(default)).ShouldBe(version);
        (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBeEmpty();

        (await database.Editing.PublishAsync(Noise.Key, null, null, 2, "Ben", default))
            .ShouldBe(new EditResult(EditOutcome.Done, 3, "Ben"));
        (await database.Store.VersionAsync(default)).ShouldBe(version + 1);
        (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBe("Two\nlines");
        (await database.Editing.HistoryAsync(Noise.Key, default)).Select(one => (one.Number, one.State, one.SavedBy, one.SavedUtc))
            .ShouldBe(
        [
            (3, VersionState.Published, "Ben", database.Clock.GetUtcNow()),
            (2, VersionState.Superseded, "Ann", database.Clock.GetUtcNow()),
            (1, VersionState.Superseded, "import", database.Clock.GetUtcNow()),
        ]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_ManyAtOnceFromOneVersion_OneWinsAndTheOthersLearnOfIt(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var results =
            await Task.WhenAll(Enumerable.Range(0, 5)
                .Select(number =>
                    Task.Run(() => database.Editing.SaveDraftAsync(Noise.With("summary", $"{number}"), 1, $"{number}", default))));
        var winner = results.Single(result => result.IsDone);
        results.Except([winner]).ShouldAllBe(result => result.Outcome == EditOutcome.Conflict && result.Version == 2
            && result.SavedBy == winner.SavedBy);
        (await database.Editing.ReadAsync(Noise.Key, default))!.Node.Value("summary").ShouldBe(winner.SavedBy);
    }

    [Fact]
    public async Task Save_ANewPage_PutsItWhereItBelongs()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var page = Node("Burglary", Help) with { SortOrder = 3 };
        (await database.Editing.SaveDraftAsync(page with { Parent = Guid.NewGuid() }, 0, "Ann", default)).Outcome.ShouldBe(
            EditOutcome.NoSuchPlace);
        (await database.Editing.SaveDraftAsync(page, 0, "Ann", default)).Version.ShouldBe(1);
        (await database.SiteAsync()).Find("/help/burglary").ShouldBeNull();
        (await database.Editing.PublishAsync(page.Key, null, null, 1, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Find("/help/burglary").ShouldNotBeNull();
        (await database.Editing.SaveDraftAsync(page, 0, "Ann", default)).Outcome.ShouldBe(EditOutcome.Conflict);
        (await database.Editing.PublishAsync(Guid.NewGuid(), null, null, 0, "Ann", default)).Outcome.ShouldBe(EditOutcome.NotFound);
    }

    [Fact]
    public async Task Unpublish_APage_KeepsTheNewestWordsAsADraft()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.Editing.SaveDraftAsync(Noise.With("summary", "New"), 1, "Ann", default);
        (await database.Editing.UnpublishAsync(Noise.Key, 2, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Find("/help/noise").ShouldBeNull();
        var page = (await database.Editing.ReadAsync(Noise.Key, default))!;
        (page.Node.Value("summary"), page.State, page.IsPublic).ShouldBe(("New", VersionState.Draft, false));
    }

    [Fact]
    public async Task Schedule_ADraft_AppearsAndEndsByTheClock()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var page = Node("Walk", Home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        var now = database.Clock.GetUtcNow().UtcDateTime;
        (await database.Editing.PublishAsync(page.Key, now.AddHours(1), now.AddHours(2), 1, "Ann", default)).IsDone.ShouldBeTrue();
        foreach (var there in new[] { false, true, false })
        {
            ((await database.SiteAsync()).Find("/walk") is not null).ShouldBe(there);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        // Published by hand after its end, it is there again.
        (await database.Editing.PublishAsync(page.Key, null, null, 2, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Find("/walk").ShouldNotBeNull();
        (await database.Editing.PublishAsync(page.Key, now.AddDays(9), null, 3, "Ann", default)).Outcome.ShouldBe(EditOutcome.IsPublished);
    }

    [Fact]
    public async Task Schedule_AnEndWithADraftBeside_LeavesTheDraftADraft()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.Editing.SaveDraftAsync(Noise.With("summary", "Later"), 1, "Ann", default);
        (await database.Editing.EndAsync(Noise.Key, database.Clock.GetUtcNow().UtcDateTime.AddHours(1), 2, "Ann", default)).IsDone
            .ShouldBeTrue();
        (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBeEmpty();
        (await database.Editing.ReadAsync(Noise.Key, default))!.Node.Value("summary").ShouldBe("Later");
        database.Clock.Advance(TimeSpan.FromHours(1));
        (await database.SiteAsync()).HasExpired("/help/noise").ShouldBeTrue();
    }

    [Fact]
    public async Task MoveToBin_AndRestore_TakesAllBelowWithIt()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        (await database.Editing.MoveToBinAsync(Help.Key, 1, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Pages.ShouldHaveSingleItem().Path.ShouldBe("/");
        (await database.Editing.SaveDraftAsync(Noise, 2, "Ann", default)).Outcome.ShouldBe(EditOutcome.InBin);
        (await database.Editing.RestoreAsync(Noise.Key, null, 2, "somebody", default)).Outcome.ShouldBe(EditOutcome.NoSuchPlace,
            "its parent is in the bin");

        (await database.Editing.RestoreAsync(Help.Key, null, 2, "somebody", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Pages.ShouldHaveSingleItem("restored pages are drafts");
        await database.Editing.PublishAsync(Help.Key, null, null, 2, "Ann", default);
        await database.Editing.PublishAsync(Noise.Key, null, null, 2, "Ann", default);
        (await database.SiteAsync()).Find("/help/noise").ShouldNotBeNull();
    }

    [Fact]
    public async Task Move_BelowItselfOrNowhere_IsRefused()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        foreach (var place in new[] { Help.Key, Noise.Key, Guid.NewGuid() })
            (await database.Editing.MoveAsync(Help.Key, place, 0, 1, "somebody", default)).Outcome.ShouldBe(EditOutcome.NoSuchPlace);
    }

    [Fact]
    public async Task Schedule_OnlyAnEnd_EndsADraftThatIsPublishedByHand()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var page = Node("Walk", Home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        (await database.Editing.EndAsync(page.Key, database.Clock.GetUtcNow().UtcDateTime.AddHours(1), 1, "Ann", default)).Version.ShouldBe(
            2);
        (await database.SiteAsync()).Find("/walk").ShouldBeNull("an end publishes nothing");
        await database.Editing.SaveDraftAsync(page.With("summary", "New"), 2, "Ann", default);
        (await database.Editing.PublishAsync(page.Key, null,
            (await database.Editing.ReadAsync(page.Key, default))!.Node.Planned(ScheduledActionKind.Expire), 3, "Ann", default)).IsDone
            .ShouldBeTrue();
        (await database.SiteAsync()).Find("/walk").ShouldNotBeNull();
        database.Clock.Advance(TimeSpan.FromHours(1));
        (await database.SiteAsync()).HasExpired("/walk").ShouldBeTrue();
    }

    [Fact]
    public async Task Schedule_AnEndAfterAReleaseThatCame_LeavesThePageInPlace()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var now = database.Clock.GetUtcNow();
        var page = Node("Walk", Home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        await database.Editing.PublishAsync(page.Key, now.AddHours(1), null, 1, "Ann", default);
        database.Clock.Advance(TimeSpan.FromHours(1));
        (await database.Editing.PublishAsync(page.Key, now.AddDays(1), null, 2, "Ann", default)).Outcome.ShouldBe(EditOutcome.IsPublished,
            "residents see it");
        (await database.Editing.EndAsync(page.Key, now.AddHours(2), 2, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Find("/walk").ShouldNotBeNull();
        database.Clock.Advance(TimeSpan.FromHours(1));
        (await database.SiteAsync()).Find("/walk").ShouldBeNull();

        // Put off, the end lets it be seen again; released anew, it waits.
        (await database.Editing.EndAsync(page.Key, now.AddHours(3), 3, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Find("/walk").ShouldNotBeNull();
        database.Clock.Advance(TimeSpan.FromHours(1));
        (await database.Editing.PublishAsync(page.Key, now.AddHours(4), null, 4, "Ann", default)).IsDone.ShouldBeTrue();
        foreach (var there in new[] { false, true })
        {
            ((await database.SiteAsync()).Find("/walk") is not null).ShouldBe(there);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task End_OfWhatWaitsForItsRelease_LeavesTheRelease()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var now = database.Clock.GetUtcNow();
        var page = Node("Walk", Home);
        await database.Editing.SaveDraftAsync(page, 0, "Ann", default);
        await database.Editing.PublishAsync(page.Key, now.AddHours(1), null, 1, "Ann", default);
        await database.Editing.SaveDraftAsync(page.With("summary", "Later"), 2, "Ann", default);
        (await database.Editing.EndAsync(page.Key, now.AddHours(2), 3, "Ann", default)).IsDone.ShouldBeTrue();
        foreach (var there in new[] { false, true, false })
        {
            ((await database.SiteAsync()).Find("/walk") is not null).ShouldBe(there);
            ((await database.SiteAsync()).Find("/walk")?.Text("summary") ?? "").ShouldBeEmpty("the draft is not in it");
            database.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task RestoreVersion_OfEarlierWords_IsANewDraft()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        await database.EditAsync("/help/noise", node => node.With("summary", "New") with { Name = new("Loud noise") });
        (await database.Editing.RestoreVersionAsync(Noise.Key, 7, 3, "Ann", default)).Outcome.ShouldBe(EditOutcome.NotFound);
        (await database.Editing.RestoreVersionAsync(Noise.Key, 1, 2, "Ann", default)).Outcome.ShouldBe(EditOutcome.Conflict);
        (await database.Editing.RestoreVersionAsync(Noise.Key, 1, 3, "Ann", default)).ShouldBe(new(EditOutcome.Done, 4, "Ann"));
        var page = (await database.Editing.ReadAsync(Noise.Key, default))!;
        (page.Node.Name.Default, page.Node.Value("summary"), page.State, page.IsPublic).ShouldBe(("Noise", null, VersionState.Draft, true));
        (await database.SiteAsync()).Find("/help/loud-noise")!.Text("summary").ShouldBe("New");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Copy_WithAllBelow_LeadsWithinTheCopy(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        await database.EditAsync("/help", node => node.With("body", $"<a href=\"/{{localLink:{Noise.Key}}}\">N</a>")
            .With("old", $"umb://document/{Noise.Key:N}").With("umbracoUrlName", "help"));
        await database.EditAsync("/help/noise", node => node.With("body", $"{Home.Key} {Help.Key.ToString().ToUpperInvariant()}"));
        var copied = await database.Editing.CopyAsync(Help.Key, Home.Key, withBelow: true, "Ann", default);
        copied.IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Pages.Count.ShouldBe(3, "copies are drafts");

        var copy = (await database.Editing.ReadAsync(copied.Copy, default))!;
        (copy.Version, copy.State, copy.Node.Parent, copy.Node.SortOrder).ShouldBe((1, VersionState.Draft, Home.Key, 1));
        await database.Editing.PublishAsync(copied.Copy, null, null, 1, "Ann", default);
        copy.Node.Name.Default.ShouldBe("Copy of Help");
        var below = Guid.Parse(copy.Node.Value("old")!.Split('/')[^1]);
        copy.Node.Value("body").ShouldBe($"<a href=\"/{{localLink:{below}}}\">N</a>");
        var noise = (await database.Editing.ReadAsync(below, default))!;
        (noise.Node.Name.Default, noise.Node.Parent).ShouldBe(("Noise", copied.Copy));
        noise.Node.Value("body").ShouldBe($"{Home.Key} {copied.Copy}");
        await database.Editing.PublishAsync(below, null, null, 1, "Ann", default);
        (await database.SiteAsync()).Find("/copy-of-help/noise").ShouldNotBeNull();

        // Below itself, alone, and where nothing can lie.
        (await database.Editing.CopyAsync(Help.Key, Noise.Key, withBelow: false, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.Editing.CopyAsync(Help.Key, Guid.NewGuid(), withBelow: false, "Ann", default)).Outcome.ShouldBe(
            EditOutcome.NoSuchPlace);
        (await database.Editing.CopyAsync(Guid.NewGuid(), null, withBelow: false, "Ann", default)).Outcome.ShouldBe(EditOutcome.NotFound);
    }

    [Fact]
    public async Task Order_OfAllSiblings_IsTheOrderOfTheSite()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var about = Node("About", Home);
        await database.Editing.SaveDraftAsync(about, 0, "Ann", default);
        await database.Editing.PublishAsync(about.Key, null, null, 1, "Ann", default);
        foreach (var order in new[] { new[] { Help.Key, about.Key }, [about.Key, Help.Key] })
        {
            (await database.Editing.OrderAsync(Home.Key, order, "Ann", default)).ShouldBe(EditOutcome.Done);
            (await database.SiteAsync()).Home!.Children.Select(page => page.Key).ShouldBe(order);
        }

        (await database.Editing.OrderAsync(Home.Key, [Help.Key], "Ann", default)).ShouldBe(EditOutcome.Conflict, "one is missing");
        (await database.Editing.OrderAsync(Home.Key, [Help.Key, Help.Key], "Ann", default))
            .ShouldBe(EditOutcome.Conflict, "one is there twice");
        (await database.Editing.OrderAsync(Guid.NewGuid(), [], "Ann", default)).ShouldBe(EditOutcome.NoSuchPlace);
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Home, Help, Noise));
        return database;
    }
}
