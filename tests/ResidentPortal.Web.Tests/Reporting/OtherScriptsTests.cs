using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>People write in their own script, and have addresses in it.</summary>
public sealed class OtherScriptsTests(ReceivedTests.BeforeEaster easter) : IClassFixture<ReceivedTests.BeforeEaster>
{
    private const string Persian = "همسایه‌ام هر شب می‌آید";

    private readonly SiteUnderTest site = easter.Site;

    [Theory]
    [InlineData("what-happened")]
    [InlineData("where")]
    [InlineData("who")]
    [InlineData("safe-contact")]
    public async Task Step_FieldsForWriting_ReadInTheDirectionOfTheirScript(string step)
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        var page = (await resident.GoToAsync(step, AnswerScript.Widest)).Page();
        var fields = page.QuerySelectorAll(
            "main form input[type=text], main form input[type=email], main form input[type=tel], main form textarea");
        fields.ShouldNotBeEmpty();
        fields.ShouldAllBe(field => field.GetAttribute("dir") == "auto");
    }

    [Fact]
    public async Task Search_Field_ReadsInTheDirectionOfItsScript() =>
        (await site.Resident().GetAsync("/search?q=%D8%B3")).Page().QuerySelector("main input[name=q]")!.GetAttribute("dir")
            .ShouldBe("auto");

    [Fact]
    public async Task Report_InPersian_KeepsItsLettersOnThePageAndInTheEmail()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        var check =
            (await resident.GoToAsync("check-answers",
                AnswerScript.Least.With("what-happened", ("what-happened", Persian), ("when", "today"))))
            .Page();
        check.QuerySelectorAll("main dd [dir=auto]").Select(line => line.TextContent).ShouldContain(Persian);
        await resident.SubmitAsync();
        var mail = (await site.MailAsync()).First(message => message.Text.Contains(Persian, StringComparison.Ordinal));
        mail.Html.ShouldContain($"<div dir=\"auto\">{Persian}</div>");
    }

    [Theory]
    [InlineData("sam@bücher.example", "sam@xn--bcher-kva.example")]
    [InlineData("mailto:sam.field@example.com\u200b", "sam.field@example.com")]
    public async Task Receipt_ToADomainInAnotherScript_IsSentToItsAsciiForm(string typed, string sentTo)
    {
        var reply = await SentAsync(typed);
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain("We are sending it to your email address too.");
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reply.Reference!, StringComparison.Ordinal)).ToList();
        mail.ShouldContain(message => message.To == sentTo);
    }

    [Fact]
    public async Task Receipt_ToANameThatNotEverySystemTakes_IsNotPromisedAndTheTeamIsTold()
    {
        var reply = await SentAsync("josé@example.com");
        var text = reply.Page().QuerySelector("main")!.TextContent;
        text.ShouldContain("We cannot send it to your email address from this website.");
        text.ShouldNotContain("We are sending it to your email address");
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reply.Reference!, StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => !message.To.Contains("jos", StringComparison.Ordinal));
        mail.ShouldContain(message => message.Text.ReplaceLineEndings(" ").Contains(
            "Their email address has letters that some mail systems do not take", StringComparison.Ordinal));
    }

    private async Task<Reply> SentAsync(string email)
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        await resident.GoToAsync("check-answers", AnswerScript.Least
            .With("your-name", ("anonymous", "named")).With("safe-contact", ("safe-ways", "email"))
            .With("what-happened", ("what-happened", $"A report from {email}"), ("when", "today"))
            .With("contact-details", ("contact-name", "Sam Field"), ("contact-email", email)));
        return await resident.SubmitAsync();
    }
}
