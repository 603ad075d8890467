using System.Net;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.DevelopmentMailbox;

/// <summary>The page that shows, in Development only, what would have been sent.</summary>
[Collection(CountedSite.Name)]
public class MailboxTests(SiteUnderTest site)
{
    private const string Typed = "Ünïcode = 100% — “quoted” 👩‍👩‍👧\n\n.a line with a dot\nFrom here a very long line " +
        "that goes on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on";

    [Fact]
    public async Task Mailbox_AfterAReport_ShowsWhatEveryReaderOfMailSees()
    {
        var reference = await site.Resident().ReportAsync(AnswerScript.Widest.With("what-happened", ("what-happened", Typed)));
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.Count.ShouldBeGreaterThan(1, "A team and the resident.");
        var browser = site.Resident();
        var list = (await browser.GetAsync("/dev/mailbox")).Page();
        foreach (var message in mail)
        {
            var other = await ReceivedMail.ReadFileAsync(Path.Combine(site.Folder, "mail", message.Id + ".eml"));
            message.Subject.ShouldBe(other.Subject);
            Same(message.Text).ShouldBe(Same(other.Text));
            Same(message.Html).ShouldBe(Same(other.Html));

            list.QuerySelectorAll("main td a")
                .Single(link => link.GetAttribute("href") == $"/dev/mailbox/{message.Id}").TextContent.ShouldBe(message.Subject);
            var page = (await browser.GetAsync($"/dev/mailbox/{message.Id}")).Page();
            page.QuerySelector("h1")!.TextContent.ShouldBe(message.Subject);
            Same(page.QuerySelector("pre")!.TextContent).ShouldBe(Same(other.Text));
        }
        mail.ShouldContain(message => message.Text.Contains("Ünïcode = 100% — “quoted” 👩‍👩‍👧", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mailbox_HtmlPart_IsShownInASandbox()
    {
        await site.Resident().ReportAsync(AnswerScript.Least.With("what-happened", ("what-happened", "For the sandbox")));
        var message = (await site.MailAsync()).First(mail => mail.Html.Length > 0);
        var reply = await site.Resident().GetAsync($"/dev/mailbox/{message.Id}/html");
        reply.Headers["Content-Security-Policy"].ShouldContain("sandbox");
        reply.Headers["Content-Security-Policy"].ShouldContain("default-src 'none'");
        reply.Headers["Cache-Control"].ShouldBe("no-store");
        reply.Body.ShouldBe(message.Html);
    }

    [Theory]
    [InlineData("no-such-message")]
    [InlineData("..%2f..%2freports")]
    [InlineData("no-such-message/html")]
    public async Task Mailbox_NoSuchMessage_IsNotFound(string id) =>
        (await site.Resident().GetAsync("/dev/mailbox/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Mailbox_BeforeAnyMail_SaysSo()
    {
        using var fresh = SiteUnderTest.InDevelopment();
        (await fresh.Resident().GetAsync("/dev/mailbox")).Page().QuerySelector("main")!.TextContent.ShouldContain("There is none yet");
    }

    [Fact]
    public async Task Mailbox_DamagedFile_IsShownAsFarAsItCanBeRead()
    {
        using var fresh = SiteUnderTest.InDevelopment();
        var folder = Directory.CreateDirectory(Path.Combine(fresh.Folder, "mail"));
        foreach (var (name, text) in new[]
        {
            ("empty", ""),
            ("no-body", "Subject: only this"),
            ("bad-base64", "Subject: x\nContent-Transfer-Encoding: base64\n\nnot base64 at all"),
            ("bad-word", "Subject: =?utf-8?B?%%%?=\n\nbody"),
            ("open-multipart", "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\ncut"),
        })
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".eml"), text);
        (await fresh.Resident().GetAsync("/dev/mailbox")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var name in new[] { "empty", "no-body", "bad-base64", "bad-word", "open-multipart" })
            (await fresh.Resident().GetAsync("/dev/mailbox/" + name)).Status.ShouldBe(HttpStatusCode.OK, name);
    }

    [Fact]
    public async Task Mailbox_InProduction_IsNotThere()
    {
        using var council = SiteUnderTest.InProduction();
        foreach (var path in new[] { "/dev/mailbox", "/dev/mailbox/x", "/dev/mailbox/x/html", "/dev" })
            (await council.Resident().GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }

    private static string Same(string text) => text.ReplaceLineEndings("\n").Trim();
}
