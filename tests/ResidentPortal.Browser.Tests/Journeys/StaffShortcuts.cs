using System.Text.RegularExpressions;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using ResidentPortal.Testing;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>The way of staff into the studio.</summary>
internal static class StaffShortcuts
{
    private const string Password = "kettle-orbit-mustard";

    /// <summary>Follows a one-time link, sets a password, signs in and sets up what the role needs.</summary>
    /// <returns>The secret of the authenticator app; empty for an author, who needs none.</returns>
    public static async Task<string> JoinAsync(this Visitor person, ClockedSite site, string role) =>
        await JoinAsync(person, role, await site.AddUserAsync(Email(role), role), site.Clock.GetUtcNow());

    /// <summary>The same on the published site.</summary>
    public static async Task<string> JoinAsync(this Visitor person, string role)
    {
        var added = await person.Shared.Site.RunAsync("user", "add", Email(role), "--role", role);
        added.ExitCode.ShouldBe(0, added.Output + added.Errors);
        return await JoinAsync(person, role, added.Output, DateTimeOffset.UtcNow);
    }

    /// <param name="printed">What was printed when the account was made.</param>
    /// <param name="email">Where it is not the one that goes with the role.</param>
    public static async Task<string> JoinAsync(
        this Visitor person, string role, string printed, DateTimeOffset now, string? email = null)
    {
        await person.GoToAsync(new Uri(Regex.Match(printed, @"https?://\S+").Value).PathAndQuery);
        await person.TypeAsync("Password", Password);
        await person.TypeAsync("The same password again", Password);
        await person.PressAsync("Save password");
        await GivePasswordAsync(person, email ?? Email(role));
        if (role == Roles.Author)
            return "";
        var secret = await person.Page.Locator(".rp-secret").First.TextContentAsync();
        await GiveCodeAsync(person, secret!, now);
        return secret!;
    }

    /// <summary>From the sign-in page.</summary>
    public static async Task SignInAsync(this Visitor person, ClockedSite site, string role, string secret)
    {
        await GivePasswordAsync(person, Email(role));
        await GiveCodeAsync(person, secret, site.Clock.GetUtcNow());
    }

    private static async Task GivePasswordAsync(Visitor person, string email)
    {
        await person.TypeAsync("Email address", email);
        await person.TypeAsync("Password", Password);
        await person.PressAsync("Sign in");
    }

    private static async Task GiveCodeAsync(Visitor person, string secret, DateTimeOffset now)
    {
        await person.TypeAsync("Code", Totp.Code(secret, now));
        await person.PressAsync("Continue");
    }

    private static string Email(string role) => $"{role.ToLowerInvariant()}@council.test";
}
