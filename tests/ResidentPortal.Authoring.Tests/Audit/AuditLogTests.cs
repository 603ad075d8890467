using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Audit;

public class AuditLogTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Read_WithFilters_FindsWhatMatchesNewestFirst(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var log = new ContentAudit(database.Contexts, database.Clock);
        var start = database.Clock.GetUtcNow().UtcDateTime;
        var page = Guid.NewGuid();
        await log.WriteAsync("Ann", AuditAction.Exported, "everything", "", default);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await log.WriteAsync("Ann", AuditAction.PreviewShared, "Help", "for a day", default, page);
        database.Clock.Advance(TimeSpan.FromHours(1));
        // Longer than the columns, with what PostgreSQL does not store, and cut in the middle of a letter.
        await log.WriteAsync(new('b', 300), AuditAction.Exported, "x\0" + new string('x', 398) + "😀", new('y', 3000), default);

        (await SubjectsAsync(new())).ShouldBe([new('x', 399), "Help", "everything"]);
        (await SubjectsAsync(new(Who: "Ann"))).ShouldBe(["Help", "everything"]);
        (await SubjectsAsync(new(Action: AuditAction.Exported, ToUtc: start.AddHours(2)))).ShouldBe(["everything"]);
        (await SubjectsAsync(new(Page: page))).ShouldBe(["Help"]);
        (await SubjectsAsync(new(FromUtc: start.AddHours(1), ToUtc: start.AddHours(2)))).ShouldBe(["Help"]);
        (await log.ReadAsync(new(), 1, 1, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => (entry.Who, entry.Action, entry.Page, entry.Subject, entry.Detail, entry.AtUtc)
                .ShouldBe(("Ann", AuditAction.PreviewShared, page, "Help", "for a day", start.AddHours(1))));
        (await log.CountAsync(new(Who: "Ann"), default)).ShouldBe(2);

        async Task<List<string>> SubjectsAsync(AuditFilter filter)
        {
            var streamed = new List<string>();
            await foreach (var entry in log.StreamAsync(filter, default))
                streamed.Add(entry.Subject);
            (await log.ReadAsync(filter, 0, 10, default)).Select(entry => entry.Subject).ShouldBe(streamed);
            return streamed;
        }
    }
}
