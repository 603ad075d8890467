using System.Net;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>Markup and mail headers typed into every field that takes text.</summary>
[Collection(CountedSite.Name)]
public class HostileTextTests(SiteUnderTest site)
{
    private const string Hostile = "\"><script>x()</script><img src=x onerror=x()>'&amp;{{7*7}}";

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    [InlineData("case-review")]
    public async Task Report_MarkupInEveryText_IsTextEverywhere(string form)
    {
        var resident = site.Resident(form);
        var checking = await resident.GoToAsync("check-answers", EveryText(form, Hostile));
        ShouldHoldNoMarkupOfTheirs(checking.Body);
        checking.Page().QuerySelector("main")!.TextContent.ShouldContain(Hostile);
        foreach (var href in checking.Page().QuerySelectorAll(".govuk-summary-list a").Select(link => link.GetAttribute("href")!))
        {
            var page = await resident.GetAsync(href);
            page.Status.ShouldBe(HttpStatusCode.OK, href);
            ShouldHoldNoMarkupOfTheirs(page.Body);
        }

        ShouldHoldNoMarkupOfTheirs((await resident.SubmitAsync()).Body);
        var mail = await site.MailAsync();
        mail.ShouldNotBeEmpty();
        foreach (var message in mail)
        {
            ShouldHoldNoMarkupOfTheirs(message.Html);
            message.Subject.ShouldNotContain("script");
            message.Headers.Values.ShouldAllBe(value => !value.Contains("script", StringComparison.Ordinal));
            (await resident.GetAsync($"/dev/mailbox/{message.Id}")).Page().QuerySelectorAll("main script, main img").ShouldBeEmpty();
        }
        mail.ShouldContain(message => message.Text.Contains("<script>x()</script>", StringComparison.Ordinal),
            "The team reads what was typed.");
    }

    [Theory]
    [InlineData("\r\nBcc: someone@evil.example")]
    [InlineData("\nSubject: changed\n\nbody")]
    [InlineData("=?utf-8?Q?=0D=0ABcc:_x@evil.example?=")]
    public async Task Report_MailHeadersInEveryText_ChangeNoHeader(string hostile)
    {
        var resident = site.Resident();
        var reference = await resident.ReportAsync(EveryText("asb", "Words" + hostile));
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => !message.Headers.ContainsKey("Bcc") && !message.Subject.Contains("changed", StringComparison.Ordinal));
        mail.ShouldAllBe(message => !message.Headers.Values.Any(value => value.Contains("evil", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"<script>\"@example.com")]
    [InlineData("sam@example.com\r\nBcc: x@evil.example")]
    [InlineData("sam@example.com, x@evil.example")]
    [InlineData("Sam <sam@example.com>")]
    public async Task Post_HostileEmailAddress_IsRefused(string address)
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Widest);
        (await resident.PostAsync(resident.Page("safe-contact"), ("safe-ways", "email"), ("contact-name", "Sam"),
            ("contact-email", address),
            ("contact-phone", "07700 900 000")))
            .ShouldShowError("contact-email", EmailAddress.Wrong);
    }

    /// <summary>The widest report with this in every field that takes any text.</summary>
    private static AnswerScript EveryText(string form, string text) =>
        ShippedCouncil.Forms.Find(form)!.Form.Steps.Aggregate(AnswerScript.Widest, (script, step) =>
    {
        var right = script.On(step.Slug);
        var texts = step.AllQuestions.SelectMany(question => TextFields(question, "", form)).Select(field => (field, text)).ToList();
        return texts.Count == 0 ? script : script.With(step.Slug,
        [
            .. right.Where(field => texts.TrueForAll(typed => typed.field != field.Field)
                && Choices(step, form).All(choice => choice.Item1 != field.Field)),
            .. Choices(step, form),
            .. texts,
        ]);
    });

    private static IEnumerable<string> TextFields(Question question, string prefix, string form) => question switch
    {
        TextQuestion { Kind: TextKind.Words } or LongTextQuestion => [prefix + question.Id],
        AddressQuestion address => TextFields(address.InWords, prefix, form),
        PlaceQuestion place => [prefix + place.StreetField, prefix + place.LandmarkField],
        // One of them at a time: what is typed beside an option that is not chosen is asked about.
        WhenQuestion time => [prefix + (form == "asb" ? time.TimeField : time.WordsField)],
        ContactQuestion { OfSomeoneElse: true } contact => [prefix + contact.AddressField],
        ContactQuestion contact => [prefix + contact.NameField, prefix + contact.AddressField],
        ListQuestion list => list.Questions.SelectMany(inner => inner.AllRevealed.Prepend(inner))
            .SelectMany(inner => TextFields(inner, list.ItemPrefix(prefix, 0), form)),
        _ => [],
    };

    // The choices that make a text beside them count.
    private static (string, string)[] Choices(Step step, string form) => step.Slug switch
    {
        "what-happened" when step.Questions.OfType<WhenQuestion>().Any() => form == "asb"
            ? [("when", "yesterday")]
            : [("when", "not-sure")],
        "where" when step.AllQuestions.Any(question => question.Id == "online-at") => [("place-type", "online")],
        "earlier-reports" => [("earlier-reports-count", "1"), ("earlier-reports-1-told-who", "other")],
        "reports" =>
            [("reports-count", "1"), ("reports-1-told", "police"), ("reports-1-happened", "yesterday"), ("reports-1-reported", "today"),
                ("reports-1-same-problem", "yes")],
        "taking-part" => [("taking-part", "represented")],
        "access-needs" => [("access-needs", "interpreter"), ("access-needs", "other")],
        _ => [],
    };

    private static void ShouldHoldNoMarkupOfTheirs(string html)
    {
        html.ShouldNotContain("<script>x");
        html.ShouldNotContain("<img src=x");
        html.ShouldNotContain("onerror=x()>");
    }
}
