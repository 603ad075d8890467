using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>What is typed and not continued survives the browser, and going back asks nobody to send a form again.</summary>
[Collection(Beside.Name)]
public sealed class HalfTypedTests(SharedBrowser browser)
{
    private const string Story = "He shouted at my door and";

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Reload_WhileTyping_ShowsWhatWasTyped(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await AtTheStoryAsync(resident);
        (await resident.TextAsync()).ShouldContain("What you type is saved on our server.");

        await TypeAndWaitAsync(resident, Story);
        await resident.LookAsync();
        await resident.ReloadAsync();
        (await StoryOfAsync(resident)).ShouldBe(Story);

        await resident.ChooseAsync("Today");
        await resident.ContinueAsync();
        await resident.SeesAsync(AsbShortcuts.Where);
    }

    [BrowserFact]
    public async Task Close_TheTabWhileTyping_ShowsItInTheNextOne()
    {
        await using var resident = await browser.VisitAsync(1280);
        await AtTheStoryAsync(resident);
        await TypeAndWaitAsync(resident, Story);
        var next = await resident.OpenTabAsync();
        await resident.Page.CloseAsync();

        await next.GoToAsync("/report/asb");
        await next.PressAsync("Carry on with it");
        (await StoryOfAsync(next)).ShouldBe(Story);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GoBack_AfterAMistakeThatWasCorrected_ShowsThePage(bool javaScript)
    {
        await using var resident = await browser.VisitAsync(320, javaScript);
        await AtTheStoryAsync(resident);
        await resident.ChooseAsync("Today");
        await resident.IsToldAsync("Enter what happened");
        await resident.ReloadAsync();
        (await resident.Page.TitleAsync()).ShouldStartWith("Error: ");
        await resident.WriteAsync("What happened?", ("What happened?", Story));

        await resident.GoBackAsync();
        (await StoryOfAsync(resident)).ShouldBe(Story);
        (await resident.Page.TitleAsync()).ShouldNotStartWith("Error: ");
    }

    [BrowserFact]
    public async Task Exit_WhileTyping_SavesNothingMore()
    {
        await using var resident = await browser.VisitAsync(1280);
        await AtTheStoryAsync(resident);
        var saves = 0;
        resident.Context.Request += (_, request) => saves += request.Url.EndsWith("/typed", StringComparison.Ordinal) ? 1 : 0;
        await resident.TypeAsync("What happened?", Story);
        await resident.LeaveAsync(() => resident.Page.Locator(".govuk-exit-this-page__button").ClickAsync());
        await resident.Page.WaitForURLAsync("**/help/contact");
        saves.ShouldBe(0);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_TodayAfterTypingADay_AsksOnlyWhoCanSeeIt(bool javaScript)
    {
        await using var resident = await browser.VisitAsync(320, javaScript);
        await AtTheStoryAsync(resident);
        await resident.TypeAsync("What happened?", Story);
        await resident.ChooseAsync("On another day");
        await resident.TypeAsync("What day?", "3 March");
        await resident.ChooseAsync("Today");
        if (!javaScript)
        {
            await resident.IsToldAsync(
                "“What day?” is filled in, but “On another day” is not selected. Select it, or clear “What day?”");
            (await resident.Page.GetByLabel("What day?", new() { Exact = true }).InputValueAsync()).ShouldBe("3 March");
            await resident.TypeAsync("What day?", "");
        }
        await resident.ContinueAsync();
        await resident.SeesAsync(AsbShortcuts.Where);
    }

    private static async Task AtTheStoryAsync(Visitor resident)
    {
        await resident.StartAsync("/report/asb");
        await resident.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await resident.AnswerAsync("What is the problem?", "Noise");
        await resident.SeesAsync("What happened?");
    }

    private static async Task TypeAndWaitAsync(Visitor resident, string text)
    {
        await resident.TypeAsync("What happened?", text);
        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Status).GetByText("Saved.")).ToBeVisibleAsync();
    }

    private static Task<string> StoryOfAsync(Visitor resident) =>
        resident.Page.GetByLabel("What happened?", new() { Exact = true }).InputValueAsync();
}
