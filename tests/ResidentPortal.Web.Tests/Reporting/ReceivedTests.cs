using System.Globalization;
using System.Net;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.DevelopmentMailbox;
using ResidentPortal.Web.Reporting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>The page that says a report was received, on Thursday 2 April 2026: Good Friday and Easter Monday follow.</summary>
public class ReceivedTests(ReceivedTests.BeforeEaster easter) : IClassFixture<ReceivedTests.BeforeEaster>
{
    private readonly SiteUnderTest site = easter.Site;

    [Theory]
    [InlineData("noise", "council-landlord", "Barnet Homes will read your report", "8 April 2026")]
    [InlineData("noise", "owner", "The noise team will read your report", "9 April 2026")]
    [InlineData("graffiti", "owner", "The street scene team will look", "13 April 2026")]
    public async Task Received_ServicePromise_IsCountedInWorkingDays(string kind, string home, string words, string day)
    {
        // Words of its own: what came before in the same words is held.
        var shown = await ReceivedAsync(AnswerScript.Least.With("problem", ("kind", kind)).With("home", ("home", home))
            .With("what-happened", ("what-happened", $"{kind}, {home}")));
        var promise = shown.Page().QuerySelectorAll("main li").Select(item => item.TextContent)
            .Single(text => text.Contains(words, StringComparison.Ordinal));
        promise.ShouldContain(day);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("cut off {")]
    [InlineData("{\"PassedTo\":7}")]
    public void Read_WhatAnotherVersionKept_StillHasTheReference(string kept)
    {
        var reference = ReportReference.New('A');
        var view = ReceivedView.Read(new(reference, new Dictionary<string, string> { ["view"] = kept }, EqualityAnswered: false));
        view.Reference.ShouldBe(reference.ToString());
        view.Promises.ShouldBeEmpty();
        view.PassedTo.ShouldBeEmpty();
    }

    [Fact]
    public async Task Received_Anonymous_SaysThatNobodyWillCall()
    {
        var text = (await ReceivedAsync(AnswerScript.Least)).Page().QuerySelector("main")!.TextContent;
        text.ShouldContain("You stayed anonymous, so we cannot tell you what we");
        text.ShouldNotContain("You asked us not to contact you");
        text.ShouldNotContain("contact you by");
        text.ShouldNotContain("your email address");
        text.ShouldContain("020 8359 2000");
    }

    [Fact]
    public async Task Received_HandOvers_AreToldInThePresentUntilTheyAreDelivered()
    {
        var resident = new Resident(site.Client(), "hate-crime") { LoadsPages = false };
        var check = await resident.GoToAsync("check-answers", AnswerScript.Least
            .With("what-happened", ("what-happened", "They shouted.")).With("share-police", ("share-police", "yes"))
            .With("share-mencap", ("share-mencap", "yes")));
        check.Page().QuerySelectorAll("main form li").Select(item => item.TextContent).ShouldBe(
            ["Hate crime coordinator", "Police, through an officer who passes it on", "Barnet Mencap, Zero Tolerance project"]);
        var accepted = (await resident.SubmitAsync()).Page().QuerySelector("main")!.TextContent;
        accepted.ShouldContain("Who leads on your report: Hate crime coordinator");

        await site.MailAsync();
        var delivered = (await resident.GetAsync(resident.Received)).Page().QuerySelector("main")!.TextContent;
        delivered.ShouldContain("Hate crime coordinator: we sent it to them on 2 April 2026 at 10am.");
        delivered.ShouldContain("Police: we sent it on 2 April 2026 at 10am to the officer who hands it over to them.");
        delivered.ShouldContain("Barnet Mencap, Zero Tolerance project: we sent it to them on 2 April 2026 at 10am.");
        delivered.ShouldNotContain("we are passing it");
    }

    [Fact]
    public async Task Received_PrivateLandlordMayKnow_IsATaskOfTheLeadAndNoMailToWhatWasTyped()
    {
        var shown = await ReceivedAsync(AnswerScript.Past("private-rented-who").With("danger", ("danger", "over"))
            .With("what-happened", ("what-happened", "Loud music upstairs, for the landlord.")));
        shown.Page().QuerySelector("main")!.TextContent
            .ShouldContain("Your landlord or agent: the community safety team will pass it on.");
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(shown.Reference!, StringComparison.Ordinal)).ToList();
        mail.ShouldAllBe(message => !message.To.Contains("lettings", StringComparison.Ordinal));
        const string Task = "Pass on to the landlord or agent: Acme Lettings";
        mail.Where(message => message.Text.Contains(Task, StringComparison.Ordinal)).ShouldHaveSingleItem()
            .To.ShouldContain("community-safety@");
        mail.ShouldContain(message => message.To.Contains("noise@", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("asb", "noise", true)]
    [InlineData("asb", "graffiti", true)]
    [InlineData("asb", "begging", false)]
    [InlineData("hate-crime", "noise", false)]
    public async Task Home_ALandlordOfTheCouncils_WillSeeItOnlyWhereTheRoutingSaysSo(string form, string kind, bool sees)
    {
        var resident = new Resident(site.Client(), form) { LoadsPages = false };
        var page = (await resident.GoToAsync("home", AnswerScript.Least.With("problem", ("kind", kind)))).Page();
        page.QuerySelector("main")!.TextContent.Contains("Barnet Homes will see your report.", StringComparison.Ordinal)
            .ShouldBe(sees);
    }

    [Fact]
    public async Task Received_SeveralProblems_NamesThemAndPromisesWhatEachTeamDoes()
    {
        var text = (await ReceivedAsync(AnswerScript.Least
                .With("problem", ("kind", "noise"), ("kind", "graffiti")).With("home", ("home", "owner"))))
            .Page().QuerySelector("main")!.TextContent;
        text.ShouldContain("You told us about: Noise; Graffiti.");
        text.ShouldContain("The noise team will read your report");
        text.ShouldContain("The street scene team will look");
    }

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    public async Task Received_SomebodyInDanger_SaysWhomToCallFirstAndPromisesWhatIsForThem(string form)
    {
        var page = (await ReceivedAsync(AnswerScript.Least.With("danger", ("danger", "danger")), form)).Page();
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Call 999 now if anyone is in danger");
        var text = page.QuerySelector("main")!.TextContent;
        text.IndexOf("999 BSL", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("reference number", StringComparison.Ordinal));
        // Two hours after 10am, all of them worked.
        text.ShouldContain("A community safety officer will read your report before any other, by midday on Thursday 2 April 2026.");
        text.ShouldNotContain("decide what to do");
        var mail = (await site.MailAsync()).Where(message => message.Subject.StartsWith("Urgent: ", StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => message.Headers["x-priority"] == "1");
    }

    [Theory]
    [InlineData("email is safe", "email", true)]
    [InlineData("only the phone is safe", "phone", false)]
    [InlineData("nothing is safe", "do-not-contact", false)]
    public async Task Received_ReceiptLine_OnlyWhenEmailIsSafe(string what, string way, bool receipt)
    {
        var script = AnswerScript.Widest
            .With("what-happened", ("what-happened", what))
            .With("safe-contact", ("safe-ways", way));
        var before = (await site.MailAsync()).Count(IsReceipt);
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", script);
        var shown = await resident.SubmitAsync();
        shown.Page().QuerySelector("main")!.TextContent.Contains("sending it to your email address", StringComparison.Ordinal)
            .ShouldBe(receipt, what);
        var mail = await site.MailAsync();
        mail.Count(IsReceipt).ShouldBe(before + (receipt ? 1 : 0), what);
        mail.Where(IsReceipt).ShouldAllBe(message => message.Subject == "Thank you for contacting us");
    }

    private const string NotWhat = "The email does not say what it is about.";
    private const string What = "The email says that it is from the council and what it is about";
    private const string NoEmail = "We are not sending it by email, because you asked us not to.";

    /// <summary>Whatever callers may say, the page says of the email what the email does.</summary>
    [Theory]
    [InlineData("neutral", NotWhat, "We will look at what you sent us by Thursday 9 April 2026.", false)]
    [InlineData("", NotWhat, "We will look at what you sent us by Thursday 9 April 2026.", false)]
    [InlineData("plain", What, "The hate crime coordinator will read your report by Tuesday 7 April 2026", true)]
    [InlineData("no-receipt", NoEmail, null, false)]
    public async Task Received_WhatTheEmailMaySay_IsWhatItSays(string answer, string told, string? promised, bool named)
    {
        var words = $"Shouting, for the email of {(answer.Length > 0 ? answer : "nobody")}.";
        var script = AnswerScript.Widest.With("danger", ("danger", "over")).With("what-happened", ("what-happened", words))
            .With("safe-emails", answer.Length > 0 ? [("email-words", answer)] : [])
            .With("safe-calls", ("call-ourselves", "council"));
        var shown = await ReceivedAsync(script, "hate-crime");
        var text = shown.Page().QuerySelector("main")!.TextContent;
        foreach (var line in new[] { NotWhat, What, NoEmail })
            text.Contains(line, StringComparison.Ordinal).ShouldBe(line == told, line);

        var mail = (await site.MailAsync()).Where(one => one.Text.Contains(shown.Reference!, StringComparison.Ordinal)).ToList();
        mail.Where(one => !IsReceipt(one)).ShouldNotBeEmpty();
        mail.Where(one => !IsReceipt(one)).ShouldAllBe(one => one.Subject == shown.Reference && !one.Headers.ContainsKey("reply-to"));
        mail.Count(IsReceipt).ShouldBe(promised is null ? 0 : 1);
        foreach (var receipt in mail.Where(IsReceipt))
        {
            string.Join(' ', receipt.Text.Split()).ShouldContain(promised!);
            foreach (var tell in new[] { "hate", "crime", "coordinator", "your report" })
                receipt.Text.Contains(tell, StringComparison.OrdinalIgnoreCase).ShouldBe(named, tell);
        }
    }

    public static TheoryData<string, string, string[], bool> EarlierReports => new()
    {
        { "the first time", "no", [], false },
        { "did not say", "", [], false },
        { "another problem", "other-problem", ["1 March 2026"], false },
        { "the same, no dates", "same-problem", [], true },
        { "the same, a date left blank", "same-problem", [""], true },
        { "the same, yesterday", "same-problem", ["yesterday"], true },
        { "the same, today", "same-problem", ["today"], true },
        { "the first day that counts", "same-problem", ["3 October 2025"], true },
        { "the last day that does not", "same-problem", ["2 October 2025"], false },
        { "long ago", "same-problem", ["1 January 2020"], false },
        { "long ago, and lately", "same-problem", ["1 January 2020", "1 March 2026"], true },
    };

    [Theory]
    [MemberData(nameof(EarlierReports))]
    public async Task Received_SecondReportInSixMonths_ExplainsTheCaseReview(string what, string before, string[] dates, bool explained)
    {
        foreach (var form in new[] { "asb", "hate-crime" })
        {
            var shown = await ReceivedAsync(
                AnswerScript.Least
                    .With("reported-before", before.Length == 0 ? [] : [("reported-before", before)])
                    .With("earlier-reports",
                    [
                        ("earlier-reports-count", Math.Max(1, dates.Length).ToString(CultureInfo.InvariantCulture)),
                        .. dates.SelectMany((date, index) =>
                            new[] { ($"earlier-reports-{index + 1}-told-who", "council"),
                                ($"earlier-reports-{index + 1}-told-date", date) }),
                    ]),
                form);
            var links = shown.Page().QuerySelectorAll("main a[href='/asb-case-review']").Length;
            links.ShouldBe(explained ? 1 : 0, $"{form}: {what}");
        }
    }

    [Fact]
    public async Task ReceivedText_Saved_SaysNothingOfWhatItIsAbout()
    {
        var resident = site.Resident("hate-crime");
        var reference = await resident.ReportAsync(AnswerScript.Least);
        var file = await resident.GetAsync(resident.Page("received.txt"));
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Headers["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        file.Headers["Content-Disposition"].ShouldContain("filename=note.txt");
        file.Headers["Cache-Control"].ShouldBe("no-store");
        file.Body.ShouldBe($"{reference}\n020 8359 2000\n");
    }

    private static bool IsReceipt(EmlFile message) => message.To.Contains("sam.field@example.com", StringComparison.Ordinal);

    private async Task<Reply> ReceivedAsync(AnswerScript script, string form = "asb")
    {
        var resident = new Resident(site.Client(), form) { LoadsPages = false };
        await resident.GoToAsync("check-answers", script);
        return await resident.SubmitAsync();
    }

    public sealed class BeforeEaster : IDisposable
    {
        public SiteUnderTest Site { get; } = new() { Clock = new TestClock(new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero)) };

        public void Dispose() => Site.Dispose();
    }
}
