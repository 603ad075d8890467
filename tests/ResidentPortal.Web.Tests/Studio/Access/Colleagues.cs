using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access.Notices;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.DevelopmentMailbox;
using Shouldly;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>People with real passwords and codes, in browsers of their own.</summary>
internal static class Colleagues
{
    public const string Password = "kettle-orbit-mustard";
    public const string WrongPassword = "manchester-united";

    /// <summary>A browser in which nobody has signed in yet.</summary>
    public static HttpClient Browser(this StudioUnderTest studio, string address)
    {
        var browser = studio.Anonymous();
        browser.DefaultRequestHeaders.Add(SiteUnderTest.RemoteAddressHeader, address);
        return browser;
    }

    /// <summary>A new account whose password was set with a link, in this browser.</summary>
    public static async Task SetUpAsync(this StudioUnderTest studio, HttpClient browser, string email, string role = Roles.Author) =>
        await browser.SetPasswordAsync(await studio.RunAsync("add", email, "--role", role));

    public static async Task SetPasswordAsync(this HttpClient browser, string link) =>
        (await browser.FillInAsync(link, null, ("password", Password), ("again", Password))).Location
            .ShouldBe("/studio/sign-in?password-set");

    /// <summary>A command about accounts.</summary>
    /// <returns>The link that it prints.</returns>
    public static async Task<string> RunAsync(this StudioUnderTest studio, params string[] command)
    {
        using var output = new StringWriter();
        (await CommandLine.Find(["user", .. command])!.RunAsync(studio.Services, output, default)).ShouldBe(0);
        return Regex.Match(output.ToString(), @"/studio/welcome\?key=\S+").Value;
    }

    public static Task<Reply> SignInAsync(this HttpClient browser, string email, string password = Password) =>
        browser.FillInAsync("/studio/sign-in", null, ("email", email), ("password", password));

    public static async Task SignOutAsync(this HttpClient browser) =>
        (await browser.FillInAsync("/studio/account", "/studio/sign-out")).Location.ShouldBe("/studio/sign-in");

    /// <summary>Sets up an authenticator app in a session.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> AddAppAsync(this HttpClient browser, DateTimeOffset now)
    {
        var secret = (await browser.OpenAsync("/studio/account/authenticator")).Page().QuerySelector(".rp-secret")!.TextContent;
        (await browser.FillInAsync("/studio/account/authenticator", null, ("code", Totp.Code(secret, now)))).Page()
            .QuerySelectorAll(".rp-codes li").Length.ShouldBe(10);
        return secret;
    }

    public static async Task<Person> FindAsync(this StudioUnderTest studio, string email)
    {
        await using var scope = studio.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindAsync(email)).ShouldNotBeNull();
    }

    /// <summary>What this person was mailed about their account once there is nothing left to tell.</summary>
    public static async Task<IReadOnlyList<EmlFile>> NoticesAsync(this StudioUnderTest studio, string email)
    {
        await using var context = studio.Services.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContext();
        for (var round = 0; await context.Audit.AnyAsync(row => row.TellAt != null); round++)
        {
            round.ShouldBeLessThan(200, "Not everybody is told.");
            await studio.Services.GetRequiredService<NoticeMail>().SendDueAsync(default);
            await Task.Delay(20);
        }
        return [.. (await studio.Site.MailAsync()).Where(mail => mail.To == email)];
    }
}
