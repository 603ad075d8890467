using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>A whole report with Tab, Space, the arrows and Enter.</summary>
[Collection(Beside.Name)]
public sealed class KeyboardTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Report_ByKeyboardAlone_IsSent(int width)
    {
        await using var resident = await browser.VisitAsync(width, byKeyboard: true);
        await resident.GoToAsync("/report/asb");
        await resident.Page.Keyboard.PressAsync("Tab");
        (await resident.Page.EvaluateAsync<string>("document.activeElement.textContent")).Trim().ShouldBe("Skip to main content");
        await resident.PressAsync("Start now");

        await resident.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await resident.AnswerAsync("What is the problem?", "Begging");
        await resident.TellAsync($"By keyboard. {width}");
        await resident.InStreetAsync();
        await resident.StayAnonymousAsync();

        var mail = await browser.MailAboutAsync(await resident.SendAsync());
        mail.ShouldBeFor("community-safety");
        mail.To("community-safety").Text.ShouldContain($"By keyboard. {width}");
    }
}
