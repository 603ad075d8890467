using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access;
using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>From the command that lets somebody in to the open studio, and every way that must not lead there.</summary>
[Collection(OneStudio.Name)]
public class SignInTests(StudioUnderTest studio)
{
    private const string Password = "kettle-orbit-mustard";

    [Fact]
    public async Task FirstAdministrator_FromTheCommandOn_GetsIntoTheStudio()
    {
        var link = await LinkAsync("add", "First@Council.Test", "--role", Roles.Administrator);
        var browser = studio.Anonymous();
        (await browser.FillInAsync(link, null, ("password", "kettle"), ("again", "kettle")))
            .ShouldShowError("password", "Password must be 12 characters or more");
        (await browser.FillInAsync(link, null, ("password", Password), ("again", "another-password")))
            .ShouldShowError("again", "The two passwords are not the same. Enter the same one twice");
        (await browser.FillInAsync(link, null, ("password", Password), ("again", Password))).Location.ShouldBe(
            "/studio/sign-in?password-set");
        (await browser.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone, "A link works once.");

        var signedIn = await SignInAsync(browser, " FIRST@council.test ");
        signedIn.Location.ShouldBe("/studio");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/account/authenticator",
            "An administrator needs a second factor first.");

        var secret = (await browser.OpenAsync("/studio/account/authenticator")).Page().QuerySelector(".rp-secret")!.TextContent;
        var codes = (await browser.FillInAsync("/studio/account/authenticator", null, ("code", Totp.Code(secret))))
            .Page().QuerySelectorAll(".rp-codes li").Select(item => item.TextContent).ToList();
        codes.Count.ShouldBe(10);
        var home = await browser.OpenAsync("/studio");
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Body.ShouldContain("first@council.test");
        home.Headers["Cache-Control"].ShouldBe("no-store");

        var next = Totp.Code(secret, DateTimeOffset.UtcNow.AddSeconds(30));
        (await browser.FillInAsync("/studio", "/studio/sign-out")).Location.ShouldBe("/studio/sign-in");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");

        var again = await SignInAsync(browser, "first@council.test", page: "/studio/sign-in?return=/studio/people");
        again.Location.ShouldBe("/studio/sign-in/code?return=%2Fstudio%2Fpeople");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in", "A password is not enough.");
        (await browser.FillInAsync(again.Location!, null, ("code", "000000"))).ShouldShowError("code", CodePages.Wrong);
        (await browser.FillInAsync(again.Location!, null, ("code", next))).Location.ShouldBe("/studio/people");

        var other = studio.Anonymous();
        await SignInAsync(other, "first@council.test");
        (await other.FillInAsync("/studio/sign-in/code", null, ("code", next))).ShouldShowError("code", CodePages.Taken);
        (await other.FillInAsync("/studio/sign-in/recovery", null, ("code", codes[0].ToLowerInvariant()))).Location.ShouldBe("/studio");
        var third = studio.Anonymous();
        await SignInAsync(third, "first@council.test");
        (await third.FillInAsync("/studio/sign-in/recovery", null, ("code", codes[0]))).ShouldShowError("code", CodePages.WrongRecovery);

        (await other.FillInAsync("/studio/account/sessions", "/studio/account/sessions/end-all")).Location.ShouldBe("/studio/sign-in");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in", "Signed out everywhere.");

        var done = await Services<PeopleAudit>().ReadAsync(new(Who: "first@council.test"), 0, 50, default);
        done.Select(row => row.Action).ShouldBe(
            [
                PeopleAction.SignedOutEverywhere, PeopleAction.SignInFailed, PeopleAction.NewBrowser, PeopleAction.SignedIn,
                PeopleAction.SignInFailed, PeopleAction.SignedIn,
                PeopleAction.SignInFailed, PeopleAction.SignedOut, PeopleAction.RecoveryCodesMade, PeopleAction.AuthenticatorSet,
                PeopleAction.SignedIn, PeopleAction.PasswordSet,
                PeopleAction.LinkMade, PeopleAction.Added,
            ]);
    }

    [Fact]
    public async Task SignIn_UnknownWrongThrottledOrLocked_SaysTheSame()
    {
        var browser = studio.Anonymous();
        await SetUpAsync(browser, "locked@council.test");
        var unknown = await SignInAsync(browser, "nobody@council.test", "manchester-united");
        unknown.ShouldShowError("email", SignInPages.Wrong);
        for (var wrong = 0; wrong < 10; wrong++)
            (await SignInAsync(browser, "locked@council.test", "manchester-united")).ShouldShowError("email", SignInPages.Wrong);
        (await SignInAsync(browser, "locked@council.test")).ShouldShowError("email", SignInPages.Wrong);
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");

        await using var scope = studio.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        await SetUpAsync(browser, "barred@council.test");
        await studio.SignedInAsync([Roles.Administrator]);
        await accounts.LockAsync((await accounts.FindAsync("barred@council.test"))!, by: null, default);
        (await SignInAsync(browser, "barred@council.test")).ShouldShowError("email", SignInPages.Wrong);

        await using var context = Services<IDbContextFactory<PeopleContext>>().CreateDbContext();
        (await context.Audit.Where(row => row.About == null && row.Detail != "password").AnyAsync())
            .ShouldBeFalse("What was typed is not written down.");
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/studio")]
    [InlineData("/report/asb")]
    public async Task SignIn_ReturnElsewhere_LeadsToTheStudio(string wanted)
    {
        var browser = await studio.SignedInAsync(Roles.Author);
        (await browser.OpenAsync("/studio/sign-in?return=" + Uri.EscapeDataString(wanted))).Location.ShouldBe("/studio");
    }

    [Fact]
    public async Task SignIn_TooManyTries_AreToldToWait()
    {
        using var strict =
            new StudioUnderTest { Site = SiteUnderTest.InDevelopment(("Abuse:SignInBurst", "1"), ("Abuse:SignInsPerMinute", "1")) };
        var browser = strict.Anonymous();
        await SignInAsync(browser, "nobody@council.test");
        var refused = await SignInAsync(browser, "nobody@council.test");
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers["Retry-After"].ShouldBe("60");
    }

    [Fact]
    public async Task ResidentsPages_WithAStudioCookieAndNoAuthentication_AreAnsweredAllTheSame()
    {
        using var site = new SiteUnderTest { Replace = services => services.AddScoped<IAuthenticationService, NoAuthentication>() };
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", "studio=anything");
        foreach (var path in new[] { "/", "/help/noise", "/report/asb", "/search?q=noise" })
            (await client.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
    }

    private static Task<Testing.Site.Reply> SignInAsync(HttpClient browser, string email, string password = Password,
        string page = "/studio/sign-in") =>
        browser.FillInAsync(page, null, ("email", email), ("password", password));

    private async Task SetUpAsync(HttpClient browser, string email) =>
        await browser.FillInAsync(await LinkAsync("add", email, "--role", Roles.Author), null, ("password", Password), ("again", Password));

    private async Task<string> LinkAsync(params string[] command)
    {
        using var output = new StringWriter();
        (await CommandLine.Find(["user", .. command])!.RunAsync(studio.Services, output, default)).ShouldBe(0);
        return Regex.Match(output.ToString(), @"/studio/welcome\?key=\S+").Value;
    }

    private T Services<T>()
        where T : notnull => studio.Services.GetRequiredService<T>();
}
