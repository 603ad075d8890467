using System.Net;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.DevelopmentMailbox;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Application;

/// <summary>From the checker into the application and on to who reads it, on Tuesday 10 March 2026: Easter is on 5 April.</summary>
[Collection(OneCaseReviewSite.Name)]
public class ApplicationTests(CaseReviewSite timed)
{
    private const string Acknowledged = "By Tuesday 17 March 2026";
    private const string Decided = "By Thursday 9 April 2026";
    private const string Found = "By Thursday 23 April 2026";

    private readonly SiteUnderTest site = timed.Site;

    [Fact]
    public async Task Apply_FromTheChecker_BeginsAfterItsQuestionsWithAllFilledIn()
    {
        var drafts = await site.CountAsync("Drafts");
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports.With("people", ("people", "4"))
            .With("at-risk", ("vulnerability", "alone"), ("vulnerability", "targeted")));
        var carried = await resident.PostAsync(Checking.Apply);
        carried.Location.ShouldBe(resident.Page("what-happened"));
        resident.HoldsAnswers().ShouldBeFalse("The answers are in the application now.");
        (await site.CountAsync("Drafts")).ShouldBe(drafts + 1);

        var reports = (await resident.GetAsync(resident.Page("reports"))).Page();
        foreach (var (field, value) in Checking.ThreeReports.On("reports"))
            reports.Standing(field).ShouldBe([value]);
        (await resident.GetAsync(resident.Page("people"))).Page().Standing("people").ShouldBe(["4"]);
        (await resident.GetAsync(resident.Page("at-risk"))).Page().Standing("vulnerability").ShouldBe(["alone", "targeted"]);
        (await resident.GetAsync(resident.Page("danger"))).Page().Standing("danger").ShouldBe(["over"]);
    }

    [Fact]
    public async Task Apply_WithAnApplicationBegun_AddsToIt()
    {
        var resident = site.Checker();
        await resident.GoToAsync("effect", AnswerScript.Least.With("what-happened", ("what-happened", "Drums at night")));
        await resident.CheckAsync(Checking.ThreeReports);
        (await resident.PostAsync(Checking.Apply)).Location.ShouldBe(resident.Page("effect"));
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["Drums at night"]);
        (await resident.GetAsync(resident.Page("reports"))).Page().Standing("reports-3-told").ShouldBe(["landlord"]);
    }

    [Fact]
    public async Task Apply_AfterAnApplicationWasSent_BeginsAnother()
    {
        var resident = site.Checker();
        var first = await resident.ReportAsync(AnswerScript.Least);
        await resident.CheckAsync(Checking.ThreeReports);
        await resident.CarryOverAsync(AnswerScript.Least);
        (await resident.SubmitAsync()).Reference.ShouldNotBeNull().ShouldNotBe(first);
    }

    [Fact]
    public async Task Apply_ForSomeoneElse_AsksForTheirAgreement()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports.With("whose", ("whose", "someone-else")));
        var answered = await resident.CarryOverAsync(AnswerScript.Least);
        answered.Take(2).ShouldBe(["their-consent", "their-home"], "What the checker asked is not asked again.");
    }

    [Fact]
    public async Task Apply_WithoutAnswers_LeadsToTheCheck()
    {
        var resident = site.Checker();
        await resident.GetAsync(Checking.Start + "/danger");
        (await resident.PostAsync(Checking.Apply)).Location.ShouldBe(Checking.Start);
        (await resident.GetAsync(Checking.Apply)).Status.ShouldBe(HttpStatusCode.NotFound, "Nothing is carried over by following a link.");
    }

    [Fact]
    public async Task Submit_AfterTheChecker_SendsOneMessageWithTheAssessmentAndTheDates()
    {
        // Vulnerable and targeted: still the coordinator alone, who takes it on to everybody else.
        var (reference, _, mail) = await AppliedAsync(AnswerScript.Widest.With("danger", ("danger", "over"))
            .With("at-risk", ("vulnerability", "child"), ("vulnerability", "targeted"))
            .With("share-police", ("share-police", "yes")));

        var message = mail.Where(one => !IsReceipt(one)).ShouldHaveSingleItem();
        message.To.ShouldContain("case-review@example.org");
        message.Subject.ShouldBe(reference);
        var text = Flat(message.Text);
        foreach (var words in (string[])
        [
            "Our check of the test", "Likely met", "3 count, 3 needed", "Report 1", "Counts until 1 July 2026",
            "Counts until 1 August 2026", "Counts until 1 September 2026",
            "Happened: 1 January 2026. Reported: 2 January 2026, to the council.", "Apply by", "ASB Act 2014 s104(4)",
            "What the applicant was told", Acknowledged, Decided, Found, "Share the application with the police.", "I want it to stop.",
        ])
            text.ShouldContain(words);
    }

    [Fact]
    public async Task Submit_WithReportsThatDoNotCount_NamesEachWithItsReason()
    {
        var (_, _, mail) = await AppliedAsync(AnswerScript.Widest.With("danger", ("danger", "over")), AnswerScript.Least.WithReports(
            ("1 January 2025", "2 January 2025", "council"), ("1 January 2026", "1 March 2026", "police"),
            ("do not know", "March 2026", "landlord")));
        var text = Flat(mail.Single(one => !IsReceipt(one)).Text);
        text.ShouldContain("Outside the window of 6 months");
        text.ShouldContain("Not reported within 1 month");
        text.ShouldContain("Depends on dates that the applicant does not remember");
        text.ShouldContain("No last day: the reports alone are not enough");
    }

    [Fact]
    public async Task Received_AfterAnApplication_ListsTheDates()
    {
        var (_, received, _) = await AppliedAsync(AnswerScript.Least);
        received.Page().QuerySelector("h1")!.TextContent.ShouldContain("Application received");
        var steps = received.Page().QuerySelectorAll("main .govuk-list--bullet li").Select(item => item.TextContent).ToList();
        // Sent or not yet: the mail may be quicker than the page.
        steps[^1].ShouldStartWith("CS MARAC coordinator (ASB case reviews): we ");
        steps[..^1].ShouldBe(
        [
            $"{Acknowledged} we tell you that we have your application.",
            $"{Decided} we tell you if the test for a case review is met.",
            $"{Found} we tell you what the review found and what we will do, if there is a review.",
        ]);
    }

    [Fact]
    public async Task Receipt_WhereOnlyCallersMaySayIt_HasTheSameDatesInNeutralWords()
    {
        var (reference, _, mail) = await AppliedAsync(AnswerScript.Widest.With("safe-calls", ("call-ourselves", "council")));
        var receipt = mail.Single(IsReceipt);
        receipt.Subject.ShouldBe("Thank you for contacting us");
        var text = Flat(receipt.Text);
        text.ShouldContain(reference);
        text.ShouldContain($"{Acknowledged} we tell you that we have what you sent us.");
        text.ShouldContain($"{Decided} we tell you what we decided to do next.");
        text.ShouldContain($"{Found} we tell you what came of it.");
        foreach (var word in (string[])["review", "council", "application", "threshold", "asb", "anti-social"])
            text.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task Receipt_WhereEmailsMaySayIt_HasTheDatesInPlainWords()
    {
        var (_, _, mail) = await AppliedAsync(AnswerScript.Widest.With("safe-emails", ("email-words", "plain")));
        var text = Flat(mail.Single(IsReceipt).Text);
        text.ShouldContain("ASB case review application");
        text.ShouldContain($"{Decided} we tell you if the test for a case review is met.");
    }

    [Fact]
    public async Task Figures_AfterAnApplication_CountOneMore()
    {
        // The site makes its database when it starts, which is at the first request.
        await site.Resident().GetAsync("/asb-case-review/figures");
        var before = await CountedAsync();
        await AppliedAsync(AnswerScript.Least);
        (await CountedAsync()).ShouldBe(before + 1);
        var figures = (await site.Resident().GetAsync("/asb-case-review/figures")).Page();
        figures.QuerySelector("tbody tr")!.TextContent.ShouldContain($"{before + 1} on this site");
        figures.QuerySelector("tbody tr")!.TextContent.ShouldContain("2025 to 2026 so far");

        Task<long> CountedAsync() => site.CountAsync("CaseReviewApplications", "Year = 2025");
    }

    private async Task<(string Reference, Reply Received, IReadOnlyList<EmlFile> Mail)> AppliedAsync(AnswerScript script,
        AnswerScript? check = null)
    {
        var story = Guid.NewGuid().ToString();
        var resident = site.Checker();
        check ??= Checking.ThreeReports;
        await resident.CheckAsync(check.With("at-risk", [.. script.On("at-risk")]));
        await resident.CarryOverAsync(script.With("what-happened", ("what-happened", story)));
        var received = await resident.SubmitAsync();
        var reference = received.Reference.ShouldNotBeNull();
        return (reference, received,
            [.. (await site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal))]);
    }

    private static bool IsReceipt(EmlFile message) => message.To.Contains("sam.field@example.com", StringComparison.Ordinal);

    /// <summary>Mail is wrapped at a width that says nothing here.</summary>
    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
