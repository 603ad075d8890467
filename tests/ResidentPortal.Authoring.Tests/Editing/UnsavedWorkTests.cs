using ResidentPortal.Authoring.Editing;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Editing;

public class UnsavedWorkTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Keep_ByTwoPeople_KeepsTheLastOfEach(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var (home, blank) = (Node("Start", type: "home"), Guid.NewGuid());
        await database.FillAsync(ContentOf(home));
        var unsaved = new UnsavedWork(database.Contexts, database.Clock);
        foreach (var (page, who, words) in new[] { (home.Key, "Ann", "a"), (home.Key, "Ann", "b\0é"), (home.Key, "Ben", "c"),
            (blank, "Ann", "d") })
            (await unsaved.KeepAsync(page, who, page == blank ? 0 : 1, Fields(words), default)).ShouldBeTrue();

        var found = (await unsaved.FindAsync(home.Key, "Ann", default)).ShouldNotBeNull();
        (found.BasedOn, found.SavedUtc).ShouldBe((1, database.Clock.GetUtcNow()));
        found.Fields["summary"].ShouldBe(["b\0é", "twice"]);
        (await unsaved.OfAsync("Ann", default)).Select(entry => (entry.Page, entry.Name, entry.Newest))
            .ShouldBe([(home.Key, "Start", 1), (blank, "", 0)], ignoreOrder: true);
        (await unsaved.OthersAtAsync(home.Key, "Ann", DateTimeOffset.UnixEpoch, default)).ShouldBe(["Ben"]);
        (await database.Editing.HistoryAsync(home.Key, default)).Count.ShouldBe(1);

        await unsaved.ForgetAsync(home.Key, "Ann", default);
        (await unsaved.FindAsync(home.Key, "Ann", default)).ShouldBeNull();
        database.Clock.Advance(TimeSpan.FromDays(30));
        (await unsaved.SweepAsync(default)).ShouldBe(0);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        (await unsaved.SweepAsync(default)).ShouldBe(2);
    }

    [Fact]
    public async Task Keep_TooMuch_LeavesWhatWasKept()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        var unsaved = new UnsavedWork(database.Contexts, database.Clock);
        var page = Guid.NewGuid();
        await unsaved.KeepAsync(page, "Ann", 0, Fields("a"), default);
        (await unsaved.KeepAsync(page, "Ann", 0, Fields(new('x', UnsavedWork.Largest)), default)).ShouldBeFalse();
        (await unsaved.FindAsync(page, "Ann", default))!.Fields["summary"][0].ShouldBe("a");
    }

    private static Dictionary<string, string[]> Fields(string words) => new() { ["summary"] = [words, "twice"] };
}
