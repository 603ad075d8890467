using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.People;

/// <summary>A wrong password, or anything else about the account, comes in between while somebody is at changing it.</summary>
public sealed class StaleAccountTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    private const string Password = "seven green bicycles";

    /// <summary>What is done to an account that was read a moment ago, and how the account is then.</summary>
    public static TheoryData<string, PeopleAction> Actions => new()
    {
        { "lock", PeopleAction.Locked },
        { "unlock", PeopleAction.Unlocked },
        { "roles", PeopleAction.RolesChanged },
        { "password", PeopleAction.PasswordSet },
        { "reset factor", PeopleAction.SecondFactorRemoved },
        { "authenticator off", PeopleAction.AuthenticatorRemoved },
        { "recovery codes", PeopleAction.RecoveryCodesMade },
        { "council", PeopleAction.SignedIn },
        { "remove", PeopleAction.Removed },
    };

    [Theory, MemberData(nameof(Actions))]
    public async Task Act_OnAStaleAccount_IsDoneAndRecorded(string action, PeopleAction recorded)
    {
        var (_, person) = await studio.SignedInAsync([Roles.Author]);
        await using var scope = studio.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (accounts, people) = (services.GetRequiredService<StaffAccounts>(), services.GetRequiredService<UserManager<Person>>());
        var stale = (await accounts.FindAsync(person.Id))!;
        await PrepareAsync(action, people, stale);
        await FailOnceElsewhereAsync(person.Id);

        await (action switch
        {
            "lock" => accounts.LockAsync(stale, "admin@council.test", default),
            "unlock" => accounts.UnlockAsync(stale, "admin@council.test", default),
            "roles" => accounts.ChangeRolesAsync(stale, [Roles.Editor], "admin@council.test", default),
            "password" => SetPasswordAsync(services, stale),
            "reset factor" => accounts.RemoveSecondFactorAsync(stale, "admin@council.test", default),
            "authenticator off" => services.GetRequiredService<Authenticator>().RemoveAsync(stale),
            "recovery codes" => services.GetRequiredService<Authenticator>().NewRecoveryCodesAsync(stale),
            "council" => LinkToCouncilAsync(services, stale),
            _ => accounts.RemoveAsync(stale, "admin@council.test", default),
        });

        var (now, failures) = await ReadAsync(person.Id);
        switch (action)
        {
            case "lock": now!.IsLocked.ShouldBeTrue(); break;
            case "unlock": (now!.LockoutEnd, now.AccessFailedCount).ShouldBe((null, 0)); break;
            case "roles": now!.Roles.ShouldBe([Roles.Editor]); break;
            case "password": (await people.CheckPasswordAsync(now!, Password)).ShouldBeTrue(); break;
            case "reset factor" or "authenticator off": now!.TwoFactorEnabled.ShouldBeFalse(); break;
            case "recovery codes": (await people.CountRecoveryCodesAsync(now!)).ShouldBe(Authenticator.RecoveryCodes); break;
            case "council": (now!.SignsInElsewhere, now.PasswordHash).ShouldBe((true, null)); break;
            default: now.ShouldBeNull(); break;
        }
        if (action is "lock" or "roles")
            failures.ShouldBe(1, "What came in between is kept.");
        (await services.GetRequiredService<PeopleAudit>().ReadAsync(new(person.UserName, recorded), 0, 9, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lock_OfAnAccountThatIsGone_IsNotRecorded()
    {
        var (_, person) = await studio.SignedInAsync([Roles.Author]);
        await using var scope = studio.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var stale = (await accounts.FindAsync(person.Id))!;
        await using (var context = Context())
            await context.Users.Where(row => row.Id == person.Id).ExecuteDeleteAsync();
        await Should.ThrowAsync<PersonGoneException>(() => accounts.LockAsync(stale, "admin@council.test", default));
        (await scope.ServiceProvider.GetRequiredService<PeopleAudit>().CountAsync(new(person.UserName, PeopleAction.Locked), default))
            .ShouldBe(0);
    }

    [Fact]
    public async Task Lock_ThatIsAlwaysOvertaken_ThrowsAndIsNotRecorded()
    {
        var (_, person) = await studio.SignedInAsync([Roles.Author]);
        await using var scope = studio.Services.CreateAsyncScope();
        var (changes, people) =
            (scope.ServiceProvider.GetRequiredService<PersonChanges>(), scope.ServiceProvider.GetRequiredService<UserManager<Person>>());
        var stale = (await people.FindByIdAsync(person.Id.ToString()))!;
        var thrown = await Should.ThrowAsync<PersonNotChangedException>(() => changes.MustAsync(stale, async () =>
        {
            await FailOnceElsewhereAsync(person.Id);
            return await people.SetLockoutEndDateAsync(stale, DateTimeOffset.MaxValue);
        }));
        thrown.Message.ShouldNotContain("council.test");
        ((await ReadAsync(person.Id)).Person!.LockoutEnd?.Year ?? 0)
            .ShouldBeLessThan(9000, "Only the wrong passwords locked it, for minutes.");
    }

    [Fact]
    public async Task Add_SameAddressTwiceAtOnce_MakesOneAccount()
    {
        async Task<Person?> AddAsync()
        {
            await using var scope = studio.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AddAsync("twice@council.test", [Roles.Author], by: null);
        }

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(AddAsync)))).OfType<Person>().ShouldHaveSingleItem();
    }

    private static async Task PrepareAsync(string action, UserManager<Person> people, Person person)
    {
        if (action is "reset factor" or "authenticator off")
            (await people.SetTwoFactorEnabledAsync(person, true)).Succeeded.ShouldBeTrue();
        if (action is "password" or "council")
            (await people.AddPasswordAsync(person, "an older password, long enough")).Succeeded.ShouldBeTrue();
        if (action == "unlock")
            (await people.SetLockoutEndDateAsync(person, DateTimeOffset.MaxValue)).Succeeded.ShouldBeTrue();
    }

    private static async Task SetPasswordAsync(IServiceProvider services, Person person)
    {
        var key = await services.GetRequiredService<WelcomeLinks>().MakeAsync(person.Id, default);
        (await services.GetRequiredService<StaffAccounts>().SetPasswordAsync(key, Password, default)).ShouldBeNull();
    }

    // The cookie comes last, and there is no browser here to take it: what was changed before is what counts.
    private static async Task LinkToCouncilAsync(IServiceProvider services, Person person)
    {
        services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext =
            new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services };
        (await services.GetRequiredService<CouncilSignIn>()
            .SignInAsync(new(Guid.NewGuid().ToString(), person.UserName!, [Roles.Editor]), default))
            .ShouldBe(SignInOutcome.SignedIn);
    }

    /// <summary>As a wrong password does, in another request.</summary>
    private async Task FailOnceElsewhereAsync(Guid id)
    {
        await using var scope = studio.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        (await people.AccessFailedAsync((await people.FindByIdAsync(id.ToString()))!)).Succeeded.ShouldBeTrue();
    }

    private async Task<(Person? Person, int Failures)> ReadAsync(Guid id)
    {
        await using var context = Context();
        var person = await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
        return (person, person?.AccessFailedCount ?? 0);
    }

    private PeopleContext Context() => studio.Services.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContext();
}
