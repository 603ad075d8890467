using System.Globalization;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>
/// Two people who know nothing but what the pages say make a campaign: one writes it, the other reads and publishes it, and
/// brings it back after its end. axe looks at every page on the way.
/// </summary>
[Collection(Together.Name)]
public sealed class CampaignJourneyTests(SharedBrowser browser)
{
    private const string Name = "Hate Crime Awareness Week";
    private const string Address = "/campaigns/hate-crime-awareness-week";
    private const string Picture = "People at the hub";

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task Campaign_FromSignInToItsReturn_IsMadeByTwoPeople(int width, bool byKeyboardWithScripts)
    {
        using var site = ClockedSite.Start();
        Task<Visitor> VisitAsync() =>
            browser.VisitAsync(width, byKeyboardWithScripts, site: site.Address, byKeyboard: byKeyboardWithScripts);

        await using var author = await VisitAsync();
        await author.JoinAsync(site, Roles.Author);
        await AddPictureAsync(author);
        await WriteAsync(author);
        await AskForReviewAsync(author);

        await using var editor = await VisitAsync();
        var secret = await editor.JoinAsync(site, Roles.Editor);
        await editor.GoToAsync("/studio");
        await editor.FollowAsync(Name);
        (await editor.TextAsync()).ShouldContain("Are the dates right?");
        await editor.TypeAsync("Your comment", "All good.");
        await editor.PressAsync("Approve");
        await PublishAsync(editor, "Publish", site.Clock.GetUtcNow().AddDays(9));
        (await editor.TextAsync()).ShouldContain("The page is published.");

        await using var resident = await VisitAsync();
        await SeesCampaignAsync(resident);

        site.Clock.Advance(TimeSpan.FromDays(10));
        await Until(async () => await StatusAsync(resident) == 410);
        await resident.GoToAsync("/");
        (await resident.TextAsync()).ShouldNotContain(Name);
        (await ReadAsync(resident, "/campaigns/feed.xml")).ShouldNotContain(Name);

        await editor.GoToAsync("/studio/pages");
        await editor.SignInAsync(site, Roles.Editor, secret);
        await BringBackAsync(editor, site.Clock.GetUtcNow().AddDays(30));
        await SeesCampaignAsync(resident);
    }

    private static async Task AddPictureAsync(Visitor author)
    {
        await author.FollowAsync("Media");
        await author.PressAsync("Add pictures and documents");
        var chooser =
            await author.Page.RunAndWaitForFileChooserAsync(() => author.Hands.PressAsync(author.Page.GetByLabel("Pictures or documents")));
        await chooser.SetFilesAsync(new FilePayload
        {
            Name = $"{Picture}.png",
            MimeType = "image/png",
            Buffer = await File.ReadAllBytesAsync(RepositoryRoot.Combine("docs", "screenshots", "form-320.png")),
        });
        // With scripts it is sent at once.
        await author.PressAsync(author.HasScripts ? "Describe the picture" : "Upload");
        await author.TypeAsync("Describe the picture", "Three people talk at a table.");
        await author.PressAsync("Save description");
    }

    private static async Task WriteAsync(Visitor author)
    {
        await author.FollowAsync("Home");
        await author.PressAsync("New campaign");
        await author.SeesAsync("New campaign");
        await author.TypeAsync("Name", Name);
        await author.TypeAsync("Summary", "One week in October. Speak up when somebody is picked on for who they are.");
        await WriteBodyAsync(author, "Tell us what happened. You do not have to give your name.");
        var picture = author.Page.GetByRole(AriaRole.Group, new() { Name = "Picture (optional)", Exact = true });
        await author.Hands.PressAsync(picture.Locator("summary"));
        await author.Hands.CheckAsync(picture.GetByLabel(Picture, new() { Exact = true }));
        var action = author.Page.GetByRole(AriaRole.Group, new() { Name = "Call to action", Exact = true });
        await author.Hands.FillAsync(action.GetByLabel("Page or address"), "/help/hate-crime");
        await author.Hands.FillAsync(action.GetByLabel("Words of the link"), "Get help after hate crime");
        await author.TypeAsync("Review date", "1/9/2031");
        await author.PressAsync("Save and preview");
        await author.SeesAsync($"Preview: {Name}");
        (await author.Page.FrameLocator("iframe").Locator("h1").InnerTextAsync()).ShouldBe(Name);
    }

    private static async Task WriteBodyAsync(Visitor author, string words)
    {
        if (!author.HasScripts)
        {
            await author.TypeAsync("Body", $"<p>{words}</p>");
            return;
        }

        await author.Page.WaitForSelectorAsync(".rp-rich-text--started");
        await author.Hands.GoToAsync(author.Page.GetByRole(AriaRole.Textbox, new() { Name = "Body", Exact = true }));
        await author.Page.Keyboard.TypeAsync(words);
    }

    private static async Task AskForReviewAsync(Visitor author)
    {
        await author.PressAsync("Go on to publish");
        (await author.TextAsync()).ShouldContain("The checks found no problems.");
        await author.TypeAsync("What should they look at? (optional)", "Are the dates right?");
        await author.PressAsync("Ask for a review");
        (await author.TextAsync()).ShouldContain("You asked for a review.");
    }

    private static async Task PublishAsync(Visitor editor, string button, DateTimeOffset end)
    {
        if (button == "Publish")
            await editor.ChooseAsync("Now");
        var until = editor.Page.GetByRole(AriaRole.Group, new() { Name = "When should it end? (optional)" });
        await editor.Hands.FillAsync(until.GetByLabel("Day", new() { Exact = true }),
            end.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
        await editor.PressAsync(button);
    }

    private static async Task BringBackAsync(Visitor editor, DateTimeOffset end)
    {
        // A page of the help has the same name.
        await editor.TypeAsync("Look for a page by its name", Name);
        await editor.Hands.PressAsync(editor.Page.Locator("summary").Filter(new() { HasText = "By status or kind of page" }));
        await editor.Hands.SelectAsync(editor.Page.GetByLabel("Kind of page"), "Campaign");
        await editor.PressAsync("Search");
        (await editor.TextAsync()).ShouldContain("Campaign in Campaigns");
        await editor.FollowAsync(Name);
        await editor.TypeAsync("Summary", "Words that nobody agreed to.");
        await editor.PressAsync("Save draft");
        await editor.FollowAsync("Versions");
        var agreed = editor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = ", published" });
        await editor.LookAfterAsync(() => editor.Hands.PressAsync(agreed.GetByRole(AriaRole.Button)));
        await editor.FollowAsync("Publish, schedule, review");
        await PublishAsync(editor, "Publish", end);
        (await editor.TextAsync()).ShouldContain("The page is published.");
    }

    /// <summary>On the home page, on its own, in the feed and in the search.</summary>
    private static async Task SeesCampaignAsync(Visitor resident)
    {
        await Until(async () => await StatusAsync(resident) == 200);
        await resident.GoToAsync("/");
        await resident.FollowAsync(Name);
        resident.Path.ShouldBe(Address);
        (await resident.TextAsync()).ShouldContain("Tell us what happened.");
        (await resident.Page.GetByAltText("Three people talk at a table.").CountAsync()).ShouldBe(1);
        (await ReadAsync(resident, "/campaigns/feed.xml")).ShouldContain(Name);
        await Until(async () => (await ReadAsync(resident, "/search?q=" + Uri.EscapeDataString(Name)))
            .Contains($"href=\"{Address}\"", StringComparison.Ordinal));
    }

    private static async Task<int> StatusAsync(Visitor resident) => (await resident.Context.APIRequest.GetAsync(Address)).Status;

    private static async Task<string> ReadAsync(Visitor resident, string address) =>
        await (await resident.Context.APIRequest.GetAsync(address)).TextAsync();

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
