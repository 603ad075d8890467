using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Reviews;

public class ReviewRemindersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Due_OnceRemindedOf_ComesBackWithTheNextDateOnly(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        var (due, later, draft) =
            (Node("Due", home).With("reviewDate", "2026-03-10T00:00:00"),
                Node("Later", home).With("reviewDate", "2026-03-11"),
                Node("Draft", home, published: false).With("reviewDate", "2026-03-01"));
        await database.FillAsync(ContentOf(home, due, later, draft));
        var (reminders, today) = (new ReviewReminders(database.Contexts, database.Clock), new DateOnly(2026, 3, 10));
        var found = await reminders.ClaimDueAsync(today, default);
        found.Pages.ShouldBe([new(due.Key, "Due", today, "import")]);
        await reminders.CloseAsync(found.Pages, found.Pages.ToList(), default);
        (await reminders.ClaimDueAsync(today, default)).Pages.ShouldBeEmpty();
        var next = await reminders.ClaimDueAsync(today.AddDays(1), default);
        next.Pages.Select(page => page.Name).ShouldBe(["Later"]);
        await reminders.CloseAsync(next.Pages, [], default);

        await database.EditAsync("/due", node => node.With("reviewDate", "2026-04-10"));
        (await reminders.ClaimDueAsync(new(2026, 4, 10), default)).Pages.Select(page => page.Name).ShouldBe(["Later", "Due"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Claim_BySeveralAtOnce_IsOnesUntilItIsLetGoOrForgotten(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        await database.FillAsync(
            ContentOf([home, .. Enumerable.Range(0, 3).Select(number => Node($"Due {number}", home).With("reviewDate", "2026-03-10"))]));
        var (reminders, today) = (new ReviewReminders(database.Contexts, database.Clock), new DateOnly(2026, 3, 10));
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => reminders.ClaimDueAsync(today, default))));
        claims.Select(claim => (claim.Pages.Count, claim.OthersAreAtWork)).Order().ShouldBe([(0, true), (0, true), (0, true), (3, false)]);

        // The server that had them is gone.
        database.Clock.Advance(ReviewReminders.Lease);
        var again = await reminders.ClaimDueAsync(today, default);
        again.Pages.Count.ShouldBe(3);
        await reminders.CloseAsync(again.Pages, [again.Pages[0]], default);
        (await reminders.ClaimDueAsync(today, default)).Pages.ShouldBe(again.Pages.Skip(1));
    }
}
