using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Together.Name)]
public sealed class ChangingAnswersTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Change_AnswerFromCheckAnswers_DropsWhatItMadeUnreachable(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.StartAsbAsync($"Shouting in the stairs. {width}");
        await resident.AtAsync("At or near someone’s home");
        await resident.AnswerAsync("Who owns or rents out your home?", "Barnet Homes");
        await resident.StayAnonymousAsync();
        (await resident.RowAsync("Home belongs to")).ShouldStartWith("Barnet Homes");

        await resident.FollowAsync("Change Sort of place");
        await resident.AnswerAsync(AsbShortcuts.Where, "In a street, park, shop or other public place");

        await resident.SeesAsync("Check your answers before you send your report");
        (await resident.TextAsync()).ShouldNotContain("Barnet Homes");
        var reference = await resident.SendAsync();
        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("noise");
        mail.To("noise").Text.ShouldNotContain("Barnet Homes");
    }

    [BrowserFact]
    public async Task Change_AnswerThatBringsQuestions_AsksOnlyThose()
    {
        await using var resident = await browser.VisitAsync(320);
        await resident.ReportStreetAsync("Shouting in the park.");

        await resident.FollowAsync("Change Sort of place");
        await resident.AnswerAsync(AsbShortcuts.Where, "At or near someone’s home");
        await resident.AnswerAsync("Who owns or rents out your home?", "A housing association");
        await resident.AnswerAsync(AsbShortcuts.Sharing);
        await resident.FollowAsync("Change Problem");
        await resident.FollowAsync("Back");

        await resident.SeesAsync("Check your answers before you send your report");
        (await resident.RowAsync("Problem")).ShouldBe("Noise");
    }
}
