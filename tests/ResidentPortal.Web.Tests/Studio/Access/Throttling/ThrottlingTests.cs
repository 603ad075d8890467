using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access.Throttling;

/// <summary>Whoever guesses is stopped where they guess, and the person whose account it is goes on.</summary>
public sealed class ThrottlingTests : IDisposable
{
    private const string Email = "pat@council.test";
    private const string Attacker = "203.0.113.5";
    private const string SameNetwork = "203.0.113.77";
    private const string Elsewhere = "198.51.100.9";

    private readonly TestClock clock = new(DateTimeOffset.UtcNow);
    private readonly StudioUnderTest studio;

    // Hundreds of wrong passwords, which are made to take long.
    public ThrottlingTests() => studio = new()
    {
        Site = new SiteUnderTest
        {
            Clock = clock,
            Replace = services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000),
        },
    };

    [Fact]
    public async Task WrongPasswords_FromOneNetwork_StopThatNetworkAndNobodyElse()
    {
        var known = studio.Browser(SameNetwork);
        await studio.SetUpAsync(known, Email);
        await studio.NoticesAsync(Email);
        await GuessAsync(Attacker, 10);

        (await studio.Browser(SameNetwork).SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        (await studio.Browser(Elsewhere).SignInAsync(Email)).Location.ShouldBe("/studio", "another network is not theirs");
        (await known.SignInAsync(Email)).Location.ShouldBe("/studio", "a known browser goes on in the same network");

        clock.Advance(TimeSpan.FromMinutes(14.9));
        (await studio.Browser(Attacker).SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        clock.Advance(TimeSpan.FromMinutes(0.2));
        (await studio.Browser(Attacker).SignInAsync(Email)).Location.ShouldBe("/studio");
    }

    [Fact]
    public async Task WrongPasswords_TooMany_AreMailedToThePersonOnceASpell()
    {
        await studio.SetUpAsync(studio.Browser(Elsewhere), Email);
        var before = (await studio.NoticesAsync(Email)).Count;
        await GuessAsync(Attacker, 9);
        (await studio.NoticesAsync(Email)).Count.ShouldBe(before);
        await GuessAsync(Attacker, 5);
        await GuessAsync("192.0.2.1", 12);
        var told = (await studio.NoticesAsync(Email)).Where(mail => mail.Subject == "Too many wrong tries to sign in").ToList();
        var text = told.ShouldHaveSingleItem().Text;
        text.ShouldContain("Somebody entered a wrong password for your account 10 times.");
        text.ShouldContain("If it was not you: nobody got in");
        text.ShouldContain("/studio/account");
        text.ShouldNotContain("203.0.113");
        told[0].Html.ShouldContain("10 times");
        (await studio.NoticesAsync(Email)).Count.ShouldBe(before + 1, "nothing is told twice");

        clock.Advance(TimeSpan.FromHours(2));
        await GuessAsync(Attacker, 10);
        (await studio.NoticesAsync(Email)).Count.ShouldBe(before + 2, "another spell");
    }

    [Fact]
    public async Task WrongPasswords_FromManyNetworks_StopNewBrowsersOnly()
    {
        var known = studio.Browser(Elsewhere);
        await studio.SetUpAsync(known, Email);
        for (var network = 1; network <= 3; network++)
            await GuessAsync($"203.0.{network}.5", 10);
        (await studio.Browser("192.0.2.1").SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        (await known.SignInAsync(Email)).Location.ShouldBe("/studio");

        var person = await studio.FindAsync(Email);
        person.LockoutEnd!.Value.ShouldBe(DateTimeOffset.UtcNow.AddMinutes(5), TimeSpan.FromMinutes(1));
        await using var context = studio.Services.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContext();
        await context.Users.Where(row => row.Id == person.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(now => now.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1)));
        (await studio.Browser("192.0.2.1").SignInAsync(Email)).Location.ShouldBe("/studio");
    }

    [Fact]
    public async Task KnownBrowser_WithWrongPasswords_IsStoppedByItself()
    {
        var known = studio.Browser(Elsewhere);
        await studio.SetUpAsync(known, Email);
        for (var wrong = 0; wrong < 10; wrong++)
            await known.SignInAsync(Email, Colleagues.WrongPassword);
        (await known.SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        (await studio.Browser(Elsewhere).SignInAsync(Email)).Location.ShouldBe("/studio");
        (await studio.FindAsync(Email)).AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task LinkFromTheCommandLine_LetsInWhoeverIsLockedOut()
    {
        await studio.SetUpAsync(studio.Browser(Elsewhere), Email);
        for (var network = 1; network <= 3; network++)
            await GuessAsync($"203.0.{network}.5", 10);
        var browser = studio.Browser("203.0.1.6");
        (await browser.SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);

        await browser.SetPasswordAsync(await studio.RunAsync("link", Email));
        (await browser.SignInAsync(Email)).Location.ShouldBe("/studio");
        (await studio.Browser("203.0.2.6").SignInAsync(Email)).Location.ShouldBe("/studio", "nothing is left of the wrong tries");
    }

    [Fact]
    public async Task Passkey_WhileEverythingElseIsStopped_LetsIn()
    {
        var known = studio.Browser(Elsewhere);
        await studio.SetUpAsync(known, Email);
        await known.SignInAsync(Email);
        using var passkey = new SoftPasskey();
        (await passkey.AddAsync(known)).Location.ShouldBe("/studio/account/passkeys");
        for (var network = 1; network <= 3; network++)
            await GuessAsync($"203.0.{network}.5", 10);

        (await studio.FindAsync(Email)).LockoutEnd.ShouldNotBeNull();
        var browser = studio.Browser("203.0.1.6");
        (await browser.SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        (await passkey.SignInAsync(browser)).Location.ShouldBe("/studio");
        (await browser.OpenAsync("/studio")).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        await using var scope = studio.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        await studio.SignedInAsync([Roles.Administrator]);
        await accounts.LockAsync((await accounts.FindAsync(Email))!, by: null, default);
        (await passkey.SignInAsync(studio.Browser(Elsewhere))).ShouldShowError("email", SignInPages.PasskeyWrong);
    }

    [Fact]
    public async Task WrongCodes_FromManyNetworks_StopNewBrowsersOnly()
    {
        var known = studio.Browser(Elsewhere);
        await studio.SetUpAsync(known, Email);
        await known.SignInAsync(Email);
        var secret = await known.AddAppAsync(clock.GetUtcNow());
        await known.SignOutAsync();
        await studio.NoticesAsync(Email);
        clock.Advance(TimeSpan.FromMinutes(1));
        for (var network = 1; network <= 2; network++)
        {
            var browser = studio.Browser($"203.0.{network}.5");
            (await browser.SignInAsync(Email)).Location.ShouldBe("/studio/sign-in/code");
            for (var wrong = 0; wrong < 5; wrong++)
                (await browser.FillInAsync("/studio/sign-in/code", null, ("code", "000000"))).ShouldShowError("code", CodePages.Wrong);
        }

        var other = studio.Browser("192.0.2.1");
        await other.SignInAsync(Email);
        (await other.FillInAsync("/studio/sign-in/code", null, ("code", Totp.Code(secret, clock.GetUtcNow()))))
            .ShouldShowError("code", CodePages.TooMany);
        (await other.FillInAsync("/studio/sign-in/recovery", null, ("code", "ABCDE-FGHIJ"))).ShouldShowError("code", CodePages.TooMany);
        await known.SignInAsync(Email);
        (await known.FillInAsync("/studio/sign-in/code", null, ("code", Totp.Code(secret, clock.GetUtcNow())))).Location
            .ShouldBe("/studio");
        (await studio.NoticesAsync(Email)).ShouldContain(mail =>
            mail.Text.Contains("your password is known: choose a new one now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flood_FromTheSameBuilding_LetsKnownBrowsersPasskeysAndLinksThrough()
    {
        using var strict = new StudioUnderTest
        {
            Site = SiteUnderTest.InDevelopment(("Abuse:SignInBurst", "3"), ("Abuse:SignInsPerMinute", "1")),
        };
        var known = strict.Browser(SameNetwork);
        await strict.SetUpAsync(known, Email);
        await known.SignInAsync(Email);
        using var passkey = new SoftPasskey();
        await passkey.AddAsync(known);
        await known.SignOutAsync();
        for (var flood = 0; flood < 5; flood++)
            await strict.Browser(Attacker).SignInAsync("nobody@council.test");
        (await strict.Browser(SameNetwork).SignInAsync(Email)).Status.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);

        (await known.SignInAsync(Email)).Location.ShouldBe("/studio");
        (await passkey.SignInAsync(strict.Browser(SameNetwork))).Location.ShouldBe("/studio");
        var other = strict.Browser(SameNetwork);
        await other.SetPasswordAsync(await strict.RunAsync("link", Email));
        (await other.SignInAsync(Email)).Location.ShouldBe("/studio");
    }

    [Fact]
    public async Task Address_WithoutAnAccount_IsAnsweredAsOneWith()
    {
        await studio.SetUpAsync(studio.Browser(Elsewhere), Email);
        foreach (var email in new[] { Email, "nobody@council.test" })
        {
            var browser = studio.Browser(Attacker);
            for (var wrong = 0; wrong < 12; wrong++)
            {
                var answer = await browser.SignInAsync(email, Colleagues.WrongPassword);
                answer.ShouldShowError("email", SignInPages.Wrong);
                answer.Headers.ShouldNotContainKey("Set-Cookie");
            }
        }
    }

    [Fact]
    public async Task Cookie_OfAKnownBrowser_SaysNothingAndIsTheStudiosAlone()
    {
        var browser = studio.Browser(Elsewhere);
        var link = await studio.RunAsync("add", Email, "--role", Roles.Author);
        var set = await browser.FillInAsync(link, null, ("password", Colleagues.Password), ("again", Colleagues.Password));
        var cookie = set.Headers["Set-Cookie"].Split('\n').Single(line => line.StartsWith("studio-browser=", StringComparison.Ordinal));
        foreach (var part in new[] { "path=/studio;", "samesite=lax", "httponly", "max-age=15552000" })
            cookie.ShouldContain(part, Case.Insensitive);
        cookie.ShouldNotContain(Email);

        // Somebody else's own, and a forged one, let nobody through.
        await GuessAsync(Attacker, 10);
        var stranger = studio.Browser(SameNetwork);
        await studio.SetUpAsync(stranger, "sam@council.test");
        (await stranger.SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
        var forger = studio.Browser(SameNetwork);
        forger.DefaultRequestHeaders.Add("Cookie", "studio-browser=AAAA");
        (await forger.SignInAsync(Email)).ShouldShowError("email", SignInPages.Wrong);
    }

    public void Dispose() => studio.Dispose();

    private async Task GuessAsync(string address, int times)
    {
        for (var wrong = 0; wrong < times; wrong++)
            (await studio.Browser(address).SignInAsync(Email, Colleagues.WrongPassword)).ShouldShowError("email", SignInPages.Wrong);
    }
}
