using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>A whole report with Tab, Space, the arrows and Enter.</summary>
[Collection(Beside.Name)]
public sealed class KeyboardTests(SharedBrowser browser)
{
    private const int LongestWay = 60;

    [BrowserTheory]
    [InlineData(320)]
    public async Task Report_ByKeyboardAlone_IsSent(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.GoToAsync("/report/asb");
        await resident.Page.Keyboard.PressAsync("Tab");
        (await FocusAsync(resident)).ShouldBe("Skip to main content");
        await TabToAsync(resident, "Start now");
        await EnterAsync(resident);

        await ChooseAsync(resident, "No, it is not happening now", "over");
        await ChooseAsync(resident, "Myself", "myself");
        await ChooseAsync(resident, "Begging", "begging");
        await TypeAsync(resident, "what-happened", $"By keyboard. {width}");
        await ChooseAsync(resident, "In a street", "public");
        await TypeAsync(resident, "where-street", "Brent Street");
        await ChooseAsync(resident, "Today", "today");
        while (!resident.Path.EndsWith("/your-name", StringComparison.Ordinal))
            await ContinueAsync(resident);
        await ChooseAsync(resident, "I want to stay anonymous", "anonymous");
        await ChooseAsync(resident, "No", "no");
        await resident.SeesAsync("Check your answers before you send your report");
        await TabToAsync(resident, "Send report");
        await EnterAsync(resident);

        var mail = await browser.MailAboutAsync(await resident.ReferenceAsync());
        mail.ShouldBeFor("community-safety");
        mail.To("community-safety").Text.ShouldContain($"By keyboard. {width}");
    }

    /// <summary>Tabs to the radios, moves to the one wanted with the arrows, chooses it and continues.</summary>
    private static async Task ChooseAsync(Visitor resident, string description, string value)
    {
        await TabUntilAsync(resident, "document.activeElement.type === 'radio'", description);
        await resident.Page.Keyboard.PressAsync("Space");
        for (var press = 0; await resident.Page.EvaluateAsync<string>("document.activeElement.value") != value; press++)
        {
            press.ShouldBeLessThan(LongestWay, description);
            await resident.Page.Keyboard.PressAsync("ArrowDown");
        }
        await ContinueAsync(resident);
    }

    private static async Task TypeAsync(Visitor resident, string field, string text)
    {
        await TabUntilAsync(resident, $"document.activeElement.name === '{field}'", field);
        await resident.Page.Keyboard.TypeAsync(text);
        await ContinueAsync(resident);
    }

    private static async Task ContinueAsync(Visitor resident)
    {
        await TabToAsync(resident, "Continue");
        await EnterAsync(resident);
    }

    private static Task EnterAsync(Visitor resident) => resident.LookAfterAsync(() => resident.Page.Keyboard.PressAsync("Enter"));

    private static Task TabToAsync(Visitor resident, string words) =>
        TabUntilAsync(resident, $"document.activeElement.textContent.trim() === '{words}'", words);

    private static async Task TabUntilAsync(Visitor resident, string condition, string description)
    {
        for (var press = 0; !await resident.Page.EvaluateAsync<bool>(condition); press++)
        {
            press.ShouldBeLessThan(LongestWay, $"Tab reaches {description}");
            await resident.Page.Keyboard.PressAsync("Tab");
        }
    }

    private static async Task<string> FocusAsync(Visitor resident) =>
        (await resident.Page.EvaluateAsync<string>("document.activeElement.textContent")).Trim();
}
