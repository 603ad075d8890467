using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>
/// Two people who know nothing but what the pages say make a campaign: one writes it, the other reads and publishes it.
/// axe looks at every page on the way.
/// </summary>
[Collection(Beside.Name)]
public sealed class CampaignJourneyTests(SharedBrowser browser)
{
    private const string Password = "kettle-orbit-mustard";

    [BrowserTheory]
    [InlineData(1280, true, "Hate Crime Awareness Week")]
    [InlineData(320, false, "Speak up week")]
    public async Task Campaign_FromSignInToLive_IsMadeByTwoPeople(int width, bool javaScript, string name)
    {
        await using var author = await SignInAsync($"author{width}@council.test", Roles.Author, width, javaScript);
        await author.SeesAsync("Studio");
        await author.PressAsync("New campaign");
        await author.SeesAsync("New campaign");
        await author.TypeAsync("Name", name);
        await author.TypeAsync("Summary", "One week in October. Speak up when somebody is picked on for who they are.");
        await WriteBodyAsync(author.Page, javaScript, "Tell us what happened. You do not have to give your name.");
        var picture = author.Page.GetByRole(AriaRole.Group, new() { Name = "Picture (optional)", Exact = true });
        await picture.GetByText("Choose", new() { Exact = true }).ClickAsync();
        await picture.GetByLabel("Two people talking", new() { Exact = true }).CheckAsync();
        var action = author.Page.GetByRole(AriaRole.Group, new() { Name = "Call to action", Exact = true });
        await action.GetByLabel("Page or address").FillAsync("/help/hate-crime");
        await action.GetByLabel("Words of the link").FillAsync("Get help after hate crime");
        await author.TypeAsync("Review date", "1/9/2031");
        await author.PressAsync("Save and preview");
        await author.SeesAsync($"Preview: {name}");
        (await author.Page.FrameLocator("iframe").Locator("h1").InnerTextAsync()).ShouldBe(name, StringCompareShould.IgnoreLineEndings);
        await author.PressAsync("Go on to publish");
        (await author.TextAsync()).ShouldContain("The checks found nothing to mend.");
        await author.TypeAsync("What should they look at? (optional)", "Are the dates right?");
        await author.PressAsync("Ask for a review");
        (await author.TextAsync()).ShouldContain("You asked for a review.");

        await using var editor = await SignInAsync($"editor{width}@council.test", Roles.Editor, width, javaScript);
        await editor.FollowAsync(name);
        (await editor.TextAsync()).ShouldContain("Are the dates right?");
        await editor.TypeAsync("Your comment", "All good.");
        await editor.PressAsync("Approve");
        await editor.ChooseAsync("Now");
        await editor.Page.GetByRole(AriaRole.Group, new() { Name = "When shall it end? (optional)" }).GetByLabel("Day", new() { Exact = true }).FillAsync("31/12/2031");
        await editor.PressAsync("Publish");
        (await editor.TextAsync()).ShouldContain("The page is published.");

        await using var resident = await browser.VisitAsync(width, javaScript);
        var address = "/campaigns/" + Regex.Replace(name.ToLowerInvariant(), "[^a-z]+", "-");
        await Until(async () => (await resident.Page.Context.APIRequest.GetAsync(address)).Status == 200);
        await resident.GoToAsync("/");
        await resident.FollowAsync(name);
        resident.Path.ShouldBe(address);
        (await resident.TextAsync()).ShouldContain("Tell us what happened.");
        (await resident.Page.Locator("main img").First.GetAttributeAsync("src")).ShouldNotBeNull().ShouldContain("talk");
        (await (await resident.Page.Context.APIRequest.GetAsync("/campaigns/feed.xml")).TextAsync()).ShouldContain(name);
        await Until(async () => (await (await resident.Page.Context.APIRequest.GetAsync("/search?q=" + Uri.EscapeDataString(name))).TextAsync()).Contains(address, StringComparison.Ordinal));
    }

    private static async Task WriteBodyAsync(IPage page, bool javaScript, string words)
    {
        if (!javaScript)
        {
            await page.GetByLabel("Body", new() { Exact = true }).FillAsync($"<p>{words}</p>");
            return;
        }

        await page.WaitForSelectorAsync(".rp-rich-text--started");
        var body = page.GetByRole(AriaRole.Textbox, new() { Name = "Body", Exact = true });
        await body.ClickAsync();
        await page.Keyboard.TypeAsync(words);
    }

    private async Task<Visitor> SignInAsync(string email, string role, int width, bool javaScript)
    {
        var added = await browser.Site.RunAsync("user", "add", email, "--role", role);
        added.ExitCode.ShouldBe(0, added.Output + added.Errors);
        var person = await browser.VisitAsync(width, javaScript);
        await person.GoToAsync(Regex.Match(added.Output, @"https://\S+").Value);
        await person.TypeAsync("Password", Password);
        await person.TypeAsync("The same password again", Password);
        await person.PressAsync("Save password");
        await person.TypeAsync("Email address", email);
        await person.TypeAsync("Password", Password);
        await person.PressAsync("Sign in");
        if (role != Roles.Author)
        {
            var secret = await person.Page.Locator(".rp-secret").First.TextContentAsync();
            await person.TypeAsync("Code", Totp.Code(secret!));
            await person.PressAsync("Continue");
            await person.GoToAsync("/studio");
        }

        return person;
    }

    // The site takes over what is published each second, and makes the index of its search after that.
    private static async Task Until(Func<Task<bool>> isTrue)
    {
        for (var tries = 0; !await isTrue(); tries++)
        {
            tries.ShouldBeLessThan(300, "a minute has passed");
            await Task.Delay(200);
        }
    }
}
