using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>From the checker into the application, and into the coordinator's mailbox.</summary>
[Collection(Beside.Name)]
public sealed class CaseReviewApplicationTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Apply_VictimWithThreeReportsInFiveMonths_ReachesTheCoordinator(int width, bool javaScript)
    {
        var story = $"Drums every night. {width} {javaScript}";
        await using var victim = await browser.VisitAsync(width, javaScript);
        await victim.StartCheckAsync();
        await victim.FillReportAsync(1, "The council", "31 February", CaseReviewShortcuts.Typed(CaseReviewShortcuts.Day(5, 10)));
        await victim.IsToldAsync($"There is no 31 February in {DateTime.Today.Year}. Check the date");
        await victim.FillReportAsync(1, "The council", 5);
        await victim.FillReportAsync(2, "The police", 3);
        await victim.FillReportAsync(3, "A housing association, Barnet Homes or another landlord", 1);
        await victim.ContinueAsync();
        await victim.FinishCheckAsync();
        await victim.SeesAsync("It looks like you can have an ASB case review");
        (await victim.TextAsync()).ShouldContain($"Counts until {CaseReviewShortcuts.CountsUntil(5)}");

        await victim.PressAsync("Apply for a case review");
        await victim.FinishApplicationAsync(story);
        (await victim.RowAsync("Reports")).ShouldContain(CaseReviewShortcuts.Typed(CaseReviewShortcuts.Day(3, 10)));
        var reference = await victim.SendApplicationAsync();
        reference.ShouldStartWith("C-");
        (await victim.TextAsync()).ShouldContain("we tell you if the test for a case review is met.");

        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("case-review");
        var message = mail.To("case-review");
        message.Subject.ShouldBe(reference);
        var text = Flat(message);
        foreach (var words in (string[])["Likely met", $"Counts until {CaseReviewShortcuts.CountsUntil(1)}", "What the applicant was told",
            story, "Share the application with the police."])
            text.ShouldContain(words);

        var receipt = mail.Receipt().ShouldNotBeNull();
        receipt.To.ShouldBe("amina@mail.co.uk");
        receipt.Subject.ShouldBe("Thank you for contacting us");
        Flat(receipt).ShouldContain("we tell you what we decided to do next.");
        receipt.Text.ShouldNotContain("review", Case.Insensitive);
    }

    [BrowserFact]
    public async Task Apply_CouncillorWithoutAgreementYet_IsToldHowToGetItAndAccepted()
    {
        await using var councillor = await browser.VisitAsync(320);
        await councillor.StartCheckAsync(whose: "Someone I am helping");
        await councillor.FillReportAsync(1, "The council", 2);
        await councillor.ContinueAsync();
        await councillor.FinishCheckAsync(goingOn: "Yes, it still happens");
        await councillor.SeesAsync("One of our officers should look at this");
        (await councillor.TextAsync()).ShouldContain("If you apply for someone else");

        await councillor.PressAsync("Apply for a case review");
        await councillor.IsToldAsync("Select whether the person agrees that you apply for them");
        await councillor.ChooseAsync("No, or not yet");
        await councillor.WriteAsync("The person you are applying for", ("What is their name?", "Robin Hill"),
            ("How do you know them?", "I am his councillor"));
        await councillor.SeesAsync("The person must agree before the review");
        await councillor.PressAsync("Carry on with the application");
        await councillor.WriteAsync("Where do they live?", ("Street, building or place", "2 Brent Street"));
        await councillor.AnswerAsync("How is it safe for us to contact them?", "Letter");
        await councillor.IsToldAsync("Enter their address for letters, because you said that letters are safe");
        await councillor.WriteAsync("Their contact details", ("Postal address", "2 Brent Street"));
        await councillor.FinishApplicationAsync("He is shouted at every day. (councillor)");
        var reference = await councillor.SendApplicationAsync();

        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("case-review");
        Flat(mail.To("case-review")).ShouldContain("No, or not yet");
        Flat(mail.To("case-review")).ShouldContain("2 Brent Street");
    }

    /// <summary>Mail is wrapped at a width that says nothing here.</summary>
    private static string Flat(ReceivedMail mail) =>
        string.Join(' ', mail.Text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
