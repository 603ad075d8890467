using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using ResidentPortal.Database;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.People;

/// <summary>Sessions, links and the audit on both databases, with a clock of our own.</summary>
public sealed class PeopleDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new(new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Database_Migrated_KeepsSessionsLinksAndAudit(DatabaseProvider database)
    {
        var contexts = await PeopleDatabase.StartAsync(database, folder);
        var person = new Person
        {
            Id = Guid.NewGuid(),
            UserName = "sam@council.test",
            NormalizedUserName = "SAM@COUNCIL.TEST",
            Roles = ["Editor", "TeamMember"],
            AddedAt = clock.GetUtcNow(),
        };
        await using (var context = contexts.CreateDbContext())
        {
            context.Add(person);
            await context.SaveChangesAsync();
        }

        var sessions = new StaffSessions(contexts, clock);
        var idle = await sessions.StoreAsync(Ticket(person));
        clock.Advance(TimeSpan.FromHours(7.9));
        var roles = (await sessions.RetrieveAsync(idle))!.Principal.FindAll(ClaimTypes.Role).Select(role => role.Value);
        roles.ShouldBe(["Author", "Editor", "TeamMember"]);
        clock.Advance(TimeSpan.FromHours(4));
        (await sessions.RetrieveAsync(idle)).ShouldNotBeNull("It was used four hours ago.");
        clock.Advance(TimeSpan.FromHours(0.2));
        (await sessions.RetrieveAsync(idle)).ShouldBeNull("Twelve hours are the most.");
        var unused = await sessions.StoreAsync(Ticket(person));
        clock.Advance(TimeSpan.FromHours(8));
        (await sessions.RetrieveAsync(unused)).ShouldBeNull("Nothing was done for eight hours.");

        var links = new WelcomeLinks(contexts, clock);
        var (first, second) = (await links.MakeAsync(person.Id, default), await links.MakeAsync(person.Id, default));
        (await links.FindAsync(first, default)).ShouldBeNull("A new link ends the earlier one.");
        (await links.FindAsync(second, default)).ShouldBe(person.Id);
        clock.Advance(TimeSpan.FromHours(24));
        (await links.UseUpAsync(second, default)).ShouldBeFalse("It is too old.");
        var third = await links.MakeAsync(person.Id, default);
        (await links.UseUpAsync(third, default)).ShouldBeTrue();
        (await links.UseUpAsync(third, default)).ShouldBeFalse("It was used.");

        var audit = new PeopleAudit(contexts, clock);
        await audit.WriteAsync(PeopleAction.Locked, "admin@council.test", "sam@council.test");
        clock.Advance(TimeSpan.FromDays(1));
        await audit.WriteAsync(PeopleAction.SignInFailed, null, "kim@council.test");
        (await audit.ReadAsync(new(), 0, 10, default)).Select(row => row.Action).ShouldBe([PeopleAction.SignInFailed, PeopleAction.Locked]);
        (await audit.CountAsync(new(Who: "sam@council.test"), default)).ShouldBe(1);
        (await audit.CountAsync(new(Until: clock.GetUtcNow()), default)).ShouldBe(1);
        (await audit.CountAsync(new(From: clock.GetUtcNow(), Action: PeopleAction.Locked), default)).ShouldBe(0);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static AuthenticationTicket Ticket(Person person) =>
        new(new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString())], "test")), "test");
}
