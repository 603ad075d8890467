using System.Text.RegularExpressions;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>
/// The first administrator comes in, over https, with a passkey that Chromium's own authenticator holds. axe looks at each page.
/// </summary>
[Collection(Beside.Name)]
public sealed class StudioSignInTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Administrator_WithAPasskey_GetsIntoTheStudio(int width)
    {
        var added = await browser.Site.RunAsync("user", "add", "first@council.test", "--role", "Administrator");
        added.ExitCode.ShouldBe(0, added.Output + added.Errors);
        var link = Regex.Match(added.Output, @"https://\S+").Value;

        await using var person = await browser.VisitAsync(width);
        await GiveAuthenticatorAsync(person);
        await person.GoToAsync(link);
        await person.SeesAsync("Choose a password");
        await SetPasswordAsync(person, "qwertyqwerty");
        (await person.TextAsync()).ShouldContain("must not be a pattern");
        await SetPasswordAsync(person, "kettle-orbit-mustard");
        await SignInAsync(person);

        await person.SeesAsync("Set up an authenticator app");
        await person.FollowAsync("use a passkey");
        await person.SeesAsync("Passkeys");
        await person.TypeAsync("Name", "Work laptop");
        await person.PressAsync("Add passkey");
        (await person.Page.Locator("tbody th").InnerTextAsync()).ShouldBe("Work laptop");
        foreach (var page in new[] { "/studio/people", "/studio/account", "/studio/account/sessions", "/studio" })
            await person.GoToAsync(page);
        await person.SeesAsync("Studio");

        await person.PressAsync("Sign out");
        await SignInAsync(person);
        (await person.TextAsync()).ShouldContain("This account needs its passkey");
        await person.PressAsync("Sign in with a passkey");
        await person.SeesAsync("Studio");
        (await person.Context.CookiesAsync()).Select(cookie => (cookie.Name, cookie.Path, cookie.Secure, cookie.HttpOnly))
            .ShouldContain(("__Host-staff", "/", true, true));
    }

    private static async Task SetPasswordAsync(Visitor person, string password)
    {
        await person.TypeAsync("Password", password);
        await person.TypeAsync("The same password again", password);
        await person.PressAsync("Save password");
    }

    private static async Task SignInAsync(Visitor person)
    {
        await person.SeesAsync("Sign in");
        await person.TypeAsync("Email address", "first@council.test");
        await person.TypeAsync("Password", "kettle-orbit-mustard");
        await person.PressAsync("Sign in");
    }

    private static async Task GiveAuthenticatorAsync(Visitor person)
    {
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
