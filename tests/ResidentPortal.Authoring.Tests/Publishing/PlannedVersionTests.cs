using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Publishing;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Publishing;

/// <summary>
/// A newer version of a live page that waits for its date. Every test begins with one that is due in an hour, as version 3.
/// </summary>
public sealed class PlannedVersionTests : IAsyncLifetime
{
    private static readonly ContentNode Home = Node("Start", type: "home");
    private static readonly ContentNode Help = Node("Help", Home);
    private static readonly ContentNode Noise = Node("Noise", Help);

    private ContentDatabase _database = null!;

    private ContentEditing Editing => _database.Editing;

    private DateTimeOffset Now => _database.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await _database.FillAsync(ContentOf(Home, Help, Noise));
        await Editing.SaveDraftAsync(Noise.With("summary", "New"), 1, "Ann", default);
        (await Editing.PublishAsync(Noise.Key, Now.AddHours(1), null, 2, "Ann", default)).ShouldBe(new(EditOutcome.Done, 3, "Ann"));
    }

    [Fact]
    public async Task Planned_UntilItsDate_IsListedAndNotSeen()
    {
        (await SeenAsync()).ShouldBe("");
        var listed = (await Lists.FindAsync(Noise.Key, default))!;
        (listed.Status(Now), listed.PlannedUtc, listed.ReleaseUtc, listed.HasDraft)
            .ShouldBe((PageStatus.PublishedWithPlan, Now.AddHours(1), null, false));
        (await Lists.ScheduledAsync(Now, Now.AddDays(7), 9, default)).ShouldHaveSingleItem().Key.ShouldBe(Noise.Key);
        var stored = (await Editing.ReadAsync(Noise.Key, default))!;
        (stored.State, stored.PlannedVersion, stored.IsPublic).ShouldBe((VersionState.Planned, 3, true));

        await ReleaseAsync();
        (await SeenAsync()).ShouldBe("New");
        listed = (await Lists.FindAsync(Noise.Key, default))!;
        (listed.Status(Now), listed.PlannedUtc).ShouldBe((PageStatus.Published, null));
        (await Editing.HistoryAsync(Noise.Key, default)).Select(version => version.State)
            .ShouldBe([VersionState.Published, VersionState.Superseded, VersionState.Superseded]);
    }

    [Fact]
    public async Task SaveDraft_BesideWhatIsPlanned_ChangesNeitherItNorItsDate()
    {
        (await Editing.SaveDraftAsync(Noise.With("summary", "Newer"), 3, "Ben", default)).IsDone.ShouldBeTrue();
        var listed = (await Lists.FindAsync(Noise.Key, default))!;
        (listed.Status(Now), listed.HasDraft).ShouldBe((PageStatus.PublishedWithPlan, true));
        await ReleaseAsync();
        (await SeenAsync()).ShouldBe("New");
        (await Lists.FindAsync(Noise.Key, default))!.Status(Now).ShouldBe(PageStatus.PublishedWithDraft);
        var draft = (await Editing.ReadAsync(Noise.Key, default))!;
        (draft.State, draft.Node.Value("summary"), draft.Node.Schedule.Count).ShouldBe((VersionState.Draft, "Newer", 0));
    }

    public static TheoryData<string, string, VersionState> Overtaking => new()
    {
        { "withdrawn, its words are a draft again", "", VersionState.Draft },
        { "published at once, it waits no more", "New", VersionState.Published },
        { "taken down, the page stays away", "gone", VersionState.Draft },
        { "put into the bin, it stays there", "gone", VersionState.Draft },
    };

    [Theory, MemberData(nameof(Overtaking))]
    public async Task Planned_Overtaken_DoesNotAppear(string how, string seen, VersionState state)
    {
        (await (how.Split(',')[0] switch
        {
            "withdrawn" => Editing.WithdrawPlanAsync(Noise.Key, 3, "Ben", default),
            "published at once" => Editing.PublishAsync(Noise.Key, null, null, 3, "Ben", default),
            "taken down" => Editing.UnpublishAsync(Noise.Key, 3, "Ben", default),
            _ => Editing.MoveToBinAsync(Noise.Key, 3, "Ben", default),
        })).IsDone.ShouldBeTrue();
        foreach (var hour in new[] { 0, 1 })
        {
            (await SeenAsync() ?? "gone").ShouldBe(seen, $"after {hour} hours");
            await ReleaseAsync();
        }

        var newest = (await Editing.ReadAsync(Noise.Key, default))!;
        (newest.State, newest.Node.Value("summary"), newest.PlannedVersion).ShouldBe((state, "New", null));
        (await Lists.FindAsync(Noise.Key, default))!.PlannedUtc.ShouldBeNull();
    }

    [Fact]
    public async Task Publish_ThatFailsHalfWay_LeavesEverythingAsItWas()
    {
        await using (var context = _database.Contexts.CreateDbContext())
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER full BEFORE INSERT ON content_audit BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Should.ThrowAsync<DbUpdateException>(() => Editing.PublishAsync(Noise.Key, null, Now.AddDays(1), 3, "Ben", default));
        await Should.ThrowAsync<DbUpdateException>(() => Editing.PublishNewAsync(Node("Walk", Home), null, "Ben", default));
        await using (var context = _database.Contexts.CreateDbContext())
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER full");

        (await _database.SiteAsync()).Find("/walk").ShouldBeNull();
        (await Lists.FindAsync(Noise.Key, default))!.ShouldSatisfyAllConditions(page => page.PlannedUtc.ShouldBe(Now.AddHours(1)),
            page => page.ExpireUtc.ShouldBeNull());
        (await Editing.ReadAsync(Noise.Key, default))!.Version.ShouldBe(3);
        await ReleaseAsync();
        (await SeenAsync()).ShouldBe("New");
    }

    [Fact]
    public async Task Publish_NowWithAnEnd_IsOneVersionAndOneEntry()
    {
        (await Editing.PublishAsync(Noise.Key, null, Now.AddDays(1), 3, "Ben", default)).ShouldBe(new(EditOutcome.Done, 4, "Ben"));
        (await EntriesAsync(Noise.Key))[0].ShouldSatisfyAllConditions(
            entry => (entry.Who, entry.Action).ShouldBe(("Ben", AuditAction.Published)), entry => entry.Detail.ShouldStartWith("until "));
        (await EntriesAsync(Noise.Key)).Count(entry => entry.Who == "Ben").ShouldBe(1);
    }

    [Fact]
    public async Task PublishNew_BelowAPageThatIsGone_LeavesNothing()
    {
        var page = Node("Walk", Noise);
        await Editing.MoveToBinAsync(Noise.Key, 3, "Ann", default);
        (await Editing.PublishNewAsync(page, null, "Ben", default)).Outcome.ShouldBe(EditOutcome.NoSuchPlace);
        (await Editing.ReadAsync(page.Key, default)).ShouldBeNull();

        var other = Node("Walk", Help);
        (await Editing.PublishNewAsync(other, Now.AddHours(1), "Ben", default)).IsDone.ShouldBeTrue();
        (await _database.SiteAsync()).Find("/help/walk").ShouldNotBeNull();
        (await EntriesAsync(other.Key)).ShouldHaveSingleItem().Action.ShouldBe(AuditAction.Published);
        (await Editing.PublishNewAsync(other, null, "Cat", default)).Outcome.ShouldBe(EditOutcome.Conflict);
        await ReleaseAsync();
        (await _database.SiteAsync()).HasExpired("/help/walk").ShouldBeTrue();
    }

    [Fact]
    public async Task WithdrawPlan_WithADraftBeside_LeavesTheDraft()
    {
        await Editing.SaveDraftAsync(Noise.With("summary", "Newer"), 3, "Ben", default);
        (await Editing.WithdrawPlanAsync(Noise.Key, 4, "Ann", default)).Version.ShouldBe(4);
        (await Editing.WithdrawPlanAsync(Noise.Key, 4, "Ann", default)).Outcome.ShouldBe(EditOutcome.NotPlanned);
        await ReleaseAsync();
        (await SeenAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Schedule_Again_PutsTheNewestInPlaceOfWhatWasPlanned()
    {
        await Editing.SaveDraftAsync(Noise.With("summary", "Newer"), 3, "Ben", default);
        (await Editing.PublishAsync(Noise.Key, Now.AddHours(2), Now.AddHours(3), 4, "Ben", default)).IsDone.ShouldBeTrue();
        foreach (var seen in new[] { "", "", "Newer", "gone" })
        {
            (await SeenAsync() ?? "gone").ShouldBe(seen);
            await ReleaseAsync();
        }
    }

    [Fact]
    public async Task End_OfAPageWithAPlan_HoldsForBothVersions()
    {
        (await Editing.EndAsync(Noise.Key, Now.AddHours(2), 3, "Ann", default)).IsDone.ShouldBeTrue();
        (await Lists.FindAsync(Noise.Key, default))!.PlannedUtc.ShouldBe(Now.AddHours(1));
        foreach (var seen in new[] { "", "New", "gone" })
        {
            (await SeenAsync() ?? "gone").ShouldBe(seen);
            await ReleaseAsync();
        }
    }

    [Fact]
    public async Task Edit_AfterTheDateAndBeforeAnyInstanceLooked_FindsItReleased()
    {
        _database.Clock.Advance(TimeSpan.FromHours(1));
        (await Editing.WithdrawPlanAsync(Noise.Key, 3, "Ben", default)).Outcome.ShouldBe(EditOutcome.NotPlanned);
        await Editing.SaveDraftAsync(Noise.With("summary", "Newer"), 3, "Ben", default);
        (await SeenAsync()).ShouldBe("New");
    }

    [Fact]
    public async Task Schedule_OfWhatIsSeenAlready_IsRefused()
    {
        (await Editing.PublishAsync(Help.Key, Now.AddHours(1), null, 1, "Ann", default)).Outcome.ShouldBe(EditOutcome.IsPublished);
        (await Lists.FindAsync(Help.Key, default))!.PlannedUtc.ShouldBeNull();
    }

    [Fact]
    public async Task Export_OfAPageWithAPlan_WritesWhatIsSeenAndNamesThePage()
    {
        using var folder = new TemporaryFolder();
        var export = await _database.ExportAsync(folder.Path);
        export.Planned.ShouldHaveSingleItem().ShouldBe(new(Noise.Key, "Noise", Now.AddHours(1)));
        var file = export.Written.Single(name => name.EndsWith("noise.config", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, file))).ShouldNotContain("New");
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<IReadOnlyList<AuditEntry>> EntriesAsync(Guid page) =>
        new ContentAudit(_database.Contexts, _database.Clock).ReadAsync(new(Page: page), 0, 9, default);

    private PageLists Lists => new(_database.Contexts);

    /// <summary>The summary that residents see; null when the page is away.</summary>
    private async Task<string?> SeenAsync() => (await _database.SiteAsync()).Find("/help/noise")?.Text("summary");

    /// <summary>An hour later, and the site has looked.</summary>
    private Task ReleaseAsync()
    {
        _database.Clock.Advance(TimeSpan.FromHours(1));
        return new PlannedReleases(_database.Contexts).RunAsync(Now, default);
    }
}
