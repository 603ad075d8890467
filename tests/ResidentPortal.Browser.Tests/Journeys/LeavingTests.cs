using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>"Exit this page" and an hour without a sign of life: both leave nothing behind.</summary>
[Collection(Together.Name)]
public sealed class LeavingTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Exit_ByButton_DeletesDraftAndCookie(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        var before = await browser.Site.Reports.DraftsAsync();
        await resident.StartAsbAsync("Nobody must see this.");
        (await browser.Site.Reports.DraftsAsync()).ShouldBe(before + 1);

        await resident.LeaveAsync(() => resident.Page.Locator(".govuk-exit-this-page__button").ClickAsync());

        await ShouldHaveLeftAsync(resident, before);
    }

    [BrowserTheory]
    [InlineData(1280)]
    public async Task Exit_ByShiftThreeTimes_DeletesDraftAndCookie(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        var before = await browser.Site.Reports.DraftsAsync();
        await resident.StartAsbAsync("Nobody must see this.");

        await resident.LeaveAsync(async () =>
        {
            for (var press = 0; press < 3; press++)
                await resident.Page.Keyboard.PressAsync("Shift");
        });

        await ShouldHaveLeftAsync(resident, before);
    }

    [BrowserFact]
    public async Task Exit_WithoutJavaScript_DeletesDraftAndCookie()
    {
        await using var resident = await browser.VisitAsync(320, javaScript: false);
        var before = await browser.Site.Reports.DraftsAsync();
        await resident.StartAsbAsync("Nobody must see this.");

        await resident.LeaveAsync(() => resident.Page.Locator(".govuk-exit-this-page__button").ClickAsync());

        await ShouldHaveLeftAsync(resident, before);
    }

    [BrowserTheory]
    [InlineData(320)]
    public async Task Continue_AfterAnHour_SaysThatAnswersAreDeletedAndKeepsThePage(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.StartAsbAsync("This took too long.");
        var open = await browser.Site.Reports.OpenDraftsAsync();
        var hourAgo = DateTimeOffset.UtcNow.AddMinutes(-61).ToUnixTimeMilliseconds();
        await browser.Site.Reports.ChangeAsync($"UPDATE Drafts SET Touched = {hourAgo} WHERE Touched = (SELECT max(Touched) FROM Drafts)");

        await resident.ChooseAsync("At or near someone’s home");
        await resident.ContinueAsync();

        await resident.SeesAsync(AsbShortcuts.Where);
        (await resident.TextAsync()).ShouldContain("Nothing happened for 60 minutes, so we deleted your earlier answers to keep you safe.");
        (await resident.Page.GetByLabel("At or near someone’s home").IsCheckedAsync()).ShouldBeTrue();
        (await browser.Site.Reports.OpenDraftsAsync()).ShouldBe(open - 1);
        (await DraftCookiesAsync(resident)).ShouldBeEmpty();
        await resident.ContinueAsync();
        await resident.SeesAsync("Is anyone in danger, or is it happening now?");
    }

    private async Task ShouldHaveLeftAsync(Visitor resident, long before)
    {
        await resident.Page.WaitForURLAsync("**/help/contact");
        (await browser.Site.Reports.DraftsAsync()).ShouldBe(before);
        (await DraftCookiesAsync(resident)).ShouldBeEmpty();
        await resident.GoToAsync("/report/asb/where");
        resident.Path.ShouldBe("/report/asb");
        (await resident.TextAsync()).ShouldNotContain("You have a report in progress");
    }

    private static async Task<IEnumerable<string>> DraftCookiesAsync(Visitor resident) =>
        from cookie in await resident.Context.CookiesAsync()
        where cookie.Name.StartsWith("__Host-s", StringComparison.Ordinal)
        select cookie.Name;
}
