using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Together.Name)]
public sealed class DangerTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Report_SomeoneInDanger_IsToldToCall999AndMayCarryOn(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.StartAsync("/report/asb");
        await resident.AnswerAsync("Is anyone in danger, or is it happening now?", "Yes, someone is in danger now");
        await resident.SeesAsync("Call 999 now");
        (await resident.TextAsync()).ShouldContain("When you are asked to, press 55.");
        (await resident.TextAsync()).ShouldContain("18000");
        (await resident.TextAsync()).ShouldContain("999 BSL");
        await resident.PressAsync("I am safe – carry on with my report");
        await resident.AnswerAsync("What is the problem?", "Fireworks");
        await resident.TellAsync($"Rockets at people. {width}");
        await resident.InStreetAsync();
        await resident.SkipAsync(AsbShortcuts.Contact);
        await resident.SeesAsync(AsbShortcuts.Sharing);
        await resident.ChooseAsync("Can we share your report with the police?", "Yes");
        await resident.ContinueAsync();
        var reference = await resident.SendAsync();
        await resident.SeesAsync("Call 999 now if anyone is in danger");

        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("police-liaison", "community-safety");
        mail.To("police-liaison").Subject.ShouldBe($"Urgent: {reference}");
        mail.To("police-liaison").Text.ShouldContain("Yes, someone is in danger now");
    }

    [BrowserTheory]
    [InlineData(1280)]
    public async Task Report_DomesticAbuse_LeavesForItsHelpPage(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.StartAsync("/report/asb");
        await resident.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await resident.AnswerAsync("What is the problem?", "Someone in my family, or a partner or ex, is hurting or scaring me");

        resident.Path.ShouldBe("/help/domestic-abuse");
        (await resident.TextAsync()).ShouldContain("0808 2000 247");
        await resident.GoBackAsync();
        await resident.SeesAsync("What is the problem?");
    }
}
