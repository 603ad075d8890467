using ResidentPortal.Content.Studio;
using ResidentPortal.Content.Tests.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Studio;

public class ReviewRemindersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Due_OnceRemindedOf_ComesBackWithTheNextDateOnly(Database kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        var home = Node("Start", type: "home");
        var (due, later, draft) = (Node("Due", home).With("reviewDate", "2026-03-10T00:00:00"), Node("Later", home).With("reviewDate", "2026-03-11"), Node("Draft", home, published: false).With("reviewDate", "2026-03-01"));
        await database.FillAsync(ContentOf(home, due, later, draft));
        var (reminders, today) = (new ReviewReminders(database.Contexts), new DateOnly(2026, 3, 10));
        var found = await reminders.DueAsync(today, default);
        found.ShouldBe([new(due.Key, "Due", today, "import")]);
        await reminders.MarkAsync(found, default);
        (await reminders.DueAsync(today, default)).ShouldBeEmpty();
        (await reminders.DueAsync(today.AddDays(1), default)).Select(page => page.Name).ShouldBe(["Later"]);

        await database.EditAsync("/due", node => node.With("reviewDate", "2026-04-10"));
        (await reminders.DueAsync(new(2026, 4, 10), default)).Select(page => page.Name).ShouldBe(["Later", "Due"]);
    }
}
