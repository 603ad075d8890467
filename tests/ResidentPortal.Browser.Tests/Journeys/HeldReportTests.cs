using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>The commands that staff run beside the published site.</summary>
[Collection(Together.Name)]
public sealed class HeldReportTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task Release_ReportKeptAside_SendsItToItsTeam()
    {
        await using var program = await browser.VisitAsync(1280);
        await program.ReportStreetAsync("Sent by something that fills in every field.");
        await program.Page.EvaluateAsync("document.querySelector('.rp-leave-blank input').value = 'https://spam.invalid'");
        var reference = await program.SendAsync();
        (await browser.MailAboutAsync(reference)).ShouldBeEmpty();

        var held = await browser.Site.RunAsync("reports", "held");
        held.ExitCode.ShouldBe(0, held.Errors);
        held.Output.ShouldContain(reference);
        held.Output.ShouldContain("hidden-field");
        held.Output.ShouldNotContain("fills in every field");

        var released = await browser.Site.RunAsync("reports", "release", reference);
        released.ExitCode.ShouldBe(0, released.Errors);
        released.Output.Trim().ShouldBe($"{reference} is on its way to its teams.");
        (await browser.MailAboutAsync(reference)).ShouldBeFor("noise");

        (await browser.Site.RunAsync("reports", "release", reference)).ExitCode.ShouldBe(1);
        (await browser.Site.RunAsync("reports", "release", "A-0000-0001")).ExitCode.ShouldBe(2);
    }

    [BrowserFact]
    public async Task Retry_WhenMailWasRefusedForNow_SendsAtOnce()
    {
        browser.Mail.Behave(new SmtpBehaviour { Rcpt = "450 come back later" });
        string reference;
        try
        {
            await using var resident = await browser.VisitAsync(1280);
            await resident.ReportStreetAsync("Sent while the mail server is busy.");
            reference = await resident.SendAsync();
            var status = await browser.Site.RunAsync("outbox", "status");
            status.Output.ShouldContain("1 waiting");
            status.ExitCode.ShouldBe(0, "nothing is overdue yet");
        }
        finally
        {
            browser.Mail.Behave(new SmtpBehaviour());
        }

        var retry = await browser.Site.RunAsync("outbox", "retry");

        retry.ExitCode.ShouldBe(0, retry.Errors);
        // On a slow machine the site's own next try may be the quicker one.
        retry.Output.Trim().ShouldBeOneOf("1 message is tried again now.", "0 messages are tried again now.");
        (await browser.MailAboutAsync(reference)).ShouldBeFor("noise");
        (await browser.Site.RunAsync("outbox", "status")).Output.ShouldContain("0 waiting, 0 overdue or failed");
    }
}
