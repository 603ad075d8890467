using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Together.Name)]
public sealed class TabsTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task Fill_TwoFormsInTwoTabs_DoNotMix()
    {
        await using var asb = await browser.VisitAsync(1280);
        await asb.StartAsbAsync("Loud music.");
        var hate = await asb.OpenTabAsync();
        await hate.StartAsync("/report/hate-crime");
        await hate.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await hate.AnswerAsync("Why do you think they did it?", "Religion or faith, or having none");
        await hate.TellAsync("A slogan on a wall.");

        await asb.InStreetAsync();
        await asb.StayAnonymousAsync();
        (await asb.RowAsync("What happened?")).ShouldBe("Loud music.");
        var reference = await asb.SendAsync();

        await hate.ReloadAsync();
        await hate.SeesAsync("Where did it happen?");
        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("noise");
        mail.To("noise").Text.ShouldNotContain("slogan");
    }

    [BrowserTheory]
    [InlineData(320)]
    public async Task Continue_AfterStartingAgainInAnotherTab_WarnsAndKeepsWhatWasTyped(int width)
    {
        await using var first = await browser.VisitAsync(width);
        await first.StartAsbAsync("The first story.");
        await first.FollowAsync("Back");
        await first.TypeAsync("What happened?", "The story in the first tab.");
        var second = await first.OpenTabAsync();
        await second.GoToAsync("/report/asb");
        await second.PressAsync("Delete it and start a new one");
        await second.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await second.AnswerAsync("What is the problem?", "Begging");

        await first.ContinueAsync();

        (await first.TextAsync()).ShouldContain("You started this form again in another tab or window");
        (await first.Page.GetByLabel("What happened?").InputValueAsync()).ShouldBe("The story in the first tab.");
        await first.ContinueAsync();
        await first.SeesAsync(AsbShortcuts.Where);
    }

    [BrowserTheory]
    [InlineData(320)]
    public async Task GoBackAndReload_InTheMiddle_KeepAnswersAndOrder(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.StartAsbAsync("A story that stays.");
        await resident.ReloadAsync();
        await resident.SeesAsync(AsbShortcuts.Where);
        await resident.GoBackAsync();
        (await resident.Page.GetByLabel("What happened?").InputValueAsync()).ShouldBe("A story that stays.");
        await resident.GoBackAsync();
        (await resident.Page.GetByLabel("Noise", new() { Exact = true }).IsCheckedAsync()).ShouldBeTrue();
        await resident.AnswerAsync("What is the problem?", "Dog mess");
        (await resident.Page.GetByLabel("What happened?").InputValueAsync()).ShouldBe("A story that stays.");

        await resident.GoToAsync("/report/asb/check-answers");
        await resident.SeesAsync(AsbShortcuts.Where);
        await resident.GoToAsync("/report/asb/sharing");
        await resident.SeesAsync(AsbShortcuts.Where);
    }
}
