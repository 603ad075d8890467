using System.Globalization;
using System.Net;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Checker;

/// <summary>
/// The list of reports, in the checker and in the application: what cannot be is said beside its field, and nothing typed is lost.
/// </summary>
[Collection(OneCaseReviewSite.Name)]
public class CheckReportsTests(CaseReviewSite timed)
{
    private const string NotUnderstood =
        "Enter the date like 3 March 2026. If you do not remember the day, enter the month, like March 2026, or “do not know”";

    private readonly SiteUnderTest site = timed.Site;

    /// <summary>Reports, the field at fault and its message.</summary>
    public static TheoryData<string, (string, string)[], string, string> Mistakes => new()
    {
        { "an impossible date", [.. Report(1, "1/3", "2/3"), .. Report(2, "31 February 2026", "2/3")], "reports-2-happened",
            "There is no 31 February in 2026. Check the date" },
        { "no date", Report(1, "45", "2/3"), "reports-1-happened", NotUnderstood },
        { "a year of two figures to come", Report(1, "28/11/27", "2/3"), "reports-1-happened",
            "Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026" },
        { "a date of a century ago", Report(1, "1 March 1926", "2/3"), "reports-1-happened",
            "Check the year. The date must be in the last 10 years" },
        { "more words than there is room for", Report(1, new string('x', 61), "2/3"), "reports-1-happened",
            "This is too long. Say it in a few words. If you do not remember, enter “do not know”" },
        { "a month that there is not", Report(1, "1/3", "13/2026"), "reports-1-reported", NotUnderstood },
        { "a date to come", Report(1, "11 March 2026", "11 March 2026"), "reports-1-happened", "The date must be today or in the past" },
        { "reported on a day to come", Report(1, "1/3", "April 2026"), "reports-1-reported", "The date must be today or in the past" },
        { "reported before it happened", [.. Report(1, "1/3", "2/3"), .. Report(2, "5 March 2026", "4 March 2026")], "reports-2-reported",
            "The report must be on the day it happened or later. Check both dates" },
        { "the same report twice", [.. Report(1, "1/3", "2/3"), .. Report(2, "1 March 2026", "2 March 2026")], "reports-2-told",
            "This is the same as report 1. Remove it, or change what is different" },
        { "left blank", [("reports-count", "1"), ("reports-1-told", "council"), ("reports-1-same-problem", "yes")], "reports-1-happened",
            "Enter when it happened. If you do not remember, enter “do not know”" },
        {
            "nobody told", [("reports-count", "1"), ("reports-1-happened", "1/3"), ("reports-1-reported", "1/3"),
                ("reports-1-same-problem", "yes")], "reports-1-told", "Select who was told" },
        { "a reference that is too long", Report(1, "1/3", "2/3", new string('x', 61)), "reports-1-reference",
            "Reference must be 60 characters or less" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Post_WhatCannotBe_IsSaidBesideItsField(string described, (string, string)[] reports, string field, string message)
    {
        var checker = site.Checker();
        await checker.CheckAsync(AnswerScript.Least, until: "reports");
        var applicant = site.Checker();
        await applicant.GoToAsync("reports", AnswerScript.Least);
        foreach (var (resident, path) in new[] { (checker, Checking.List), (applicant, applicant.Page("reports")) })
        {
            (string, string)[] all =
                [.. reports, ("reports-count", reports.Any(typed => typed.Item1.Contains("-2-", StringComparison.Ordinal)) ? "2" : "1")];
            var reply = await resident.PostAsync(path, all.DistinctBy(typed => typed.Item1));
            reply.ShouldShowError(field, message);
            foreach (var (typed, value) in reports)
                reply.Page().Standing(typed).ShouldBe([value], $"{described}: {typed} at {path}");
            reply.SeeOther.ShouldBeTrue("Going back later must not ask to send the form again.");
            foreach (var (typed, value) in reports)
                (await resident.GetAsync(path)).Page().Standing(typed).ShouldBe([value], $"{described}: it is there after a reload.");
            (await resident.PostAsync(path, AnswerScript.Least.WithReports(("1 March 2026", "2 March 2026", "council"))
                .On("reports"), default))
                .Status.ShouldBe(HttpStatusCode.Found);
            (await resident.GetAsync(path)).Page().Title!.ShouldNotStartWith("Error");
        }
    }

    [Fact]
    public async Task Post_SixtyReports_KeepsAllOnThePageAndSaysSoOnce()
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least, until: "reports");
        var first = new DateOnly(2026, 1, 1);
        var typed = Enumerable.Range(1, 60)
            .SelectMany(number =>
                Report(number, first.AddDays(number).ToString("d/M/yyyy", CultureInfo.InvariantCulture), "9/3/2026", $"REF {number}"))
            .ToList();
        var reply = await resident.PostAsync(Checking.List, [("reports-count", "60"), .. typed]);
        reply.ShouldShowError("reports-1-told",
            "You can add up to 20 reports. Remove the oldest ones until 20 are left: the newest count most");
        var page = reply.Page();
        page.QuerySelectorAll(".govuk-error-summary a").Length.ShouldBe(1);
        page.QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(60);
        page.QuerySelectorAll("button[value^='add ']").ShouldBeEmpty();
        page.QuerySelectorAll("button[value^='remove ']").Length.ShouldBe(60);
        foreach (var (field, value) in typed)
            page.Standing(field).ShouldBe([value]);

        var removed = await resident.PostAsync(Checking.List, [("reports-count", "60"), .. typed, ("list-action", "remove reports 0")]);
        removed.Status.ShouldBe(HttpStatusCode.OK);
        removed.Page().QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(59);
        removed.Page().Standing("reports-59-reference").ShouldBe(["REF 60"]);
    }

    [Fact]
    public async Task Post_AddAndRemove_WorkAsPlainPostsAndKeepWhatWasTyped()
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least, until: "reports");
        var added =
            (await resident.PostAsync(Checking.List,
                [("reports-count", "1"), .. Report(1, "rubbish", "2/3"), ("list-action", "add reports")])).Page();
        added.QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(2);
        added.Standing("reports-1-happened").ShouldBe(["rubbish"]);
        var removed =
            (await resident.PostAsync(Checking.List,
                [("reports-count", "2"), .. Report(1, "rubbish", "2/3"), .. Report(2, "3/3", "4/3"), ("list-action", "remove reports 0")]))
                .Page();
        removed.Standing("reports-1-happened").ShouldBe(["3/3"]);
    }

    [Fact]
    public async Task Post_WithoutToken_KeepsWhatWasTyped()
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least, until: "reports");
        var reply = await resident.PostAsync(Checking.List, [.. Report(1, "1/3", "2/3"), ("__RequestVerificationToken", "")]);
        reply.ShouldShowProblem(HttpStatusCode.BadRequest, "We could not be sure that this came from you");
        reply.Page().Standing("reports-1-reported").ShouldBe(["2/3"]);
    }

    [Theory]
    [InlineData("as it is shown", "{0}")]
    [InlineData("as people write it", " {0} ")]
    public async Task Post_OwnReferenceAlone_FillsInItsDates(string described, string written)
    {
        var reference = await ReportedAsync(("when", "day"), ("when-date", "5 March 2026"));
        var resident = site.Checker();
        var script =
            OnlyReference(string.Format(CultureInfo.InvariantCulture, written, described == "as it is shown"
                ? reference
                : reference.ToLowerInvariant().Replace('-', ' ')));
        var result = (await resident.CheckAsync(script)).MainText();
        result.ShouldContain("Happened: 5 March 2026");
        result.ShouldContain("Reported: 10 March 2026");
        var page = (await resident.GetAsync(Checking.List)).Page();
        page.Standing("reports-1-happened").ShouldBe(["5 March 2026"]);
        page.Standing("reports-1-told").ShouldBe(["council"]);
    }

    [Fact]
    public async Task Post_OwnReference_ShowsTwoDatesAndNothingElseOfTheReport()
    {
        var reference = await ReportedAsync(("when", "period"), ("when-from", "1 March 2026"), ("when-to", "7 March 2026"));
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least, until: "reports");
        // A second report is wrong, so that the page is shown again.
        var reply = await resident.PostAsync(Checking.List,
            [("reports-count", "2"), ("reports-1-reference", reference), ("reports-1-same-problem", "yes"),
                .. Report(2, "31/2/2026", "2/3")]);
        reply.ShouldShowError("reports-2-happened", "There is no 31 February in 2026. Check the date");
        var page = reply.Page();
        page.Standing("reports-1-happened").ShouldBe(["7 March 2026"], "The last day of those it reports.");
        page.Standing("reports-1-reported").ShouldBe(["10 March 2026"]);
        foreach (var secret in (string[])["Somebody did something", "High Road", "noise", "I cannot sleep", "Barnet Homes will",
            "1 March 2026"])
            page.QuerySelector("main")!.TextContent.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Post_OwnReferenceWithDates_ReplacesNothingTyped()
    {
        var reference = await ReportedAsync(("when", "day"), ("when-date", "5 March 2026"));
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least.With("reports",
            ("reports-1-told", "police"), ("reports-1-reference", reference), ("reports-1-happened", "4 March 2026"),
                ("reports-1-same-problem", "yes")));
        var page = (await resident.GetAsync(Checking.List)).Page();
        page.Standing("reports-1-happened").ShouldBe(["4 March 2026"]);
        page.Standing("reports-1-reported").ShouldBe(["10 March 2026"]);
        page.Standing("reports-1-told").ShouldBe(["police"]);
    }

    [Fact]
    public async Task Post_OwnReferenceInTheApplication_FillsInItsDatesToo()
    {
        var reference = await ReportedAsync(("when", "day"), ("when-date", "5 March 2026"));
        var applicant = site.Checker();
        await applicant.GoToAsync("people", OnlyReference(reference));
        (await applicant.GetAsync(applicant.Page("reports"))).Page().Standing("reports-1-happened").ShouldBe(["5 March 2026"]);
    }

    [Fact]
    public async Task Post_ReferenceThatIsNoneOfOurs_FillsNothing()
    {
        var real = await ReportedAsync(("when", "today"));
        var wrongDigit = real[..^1] + (real[^1] == '2' ? '3' : '2');
        var application = await site.Checker().ReportAsync(AnswerScript.Least);
        foreach (var reference in (string[])[wrongDigit, ReportReference.New('A').ToString(), application, "CAD 77", "' OR 1=1 --"])
        {
            var resident = site.Checker();
            await resident.CheckAsync(AnswerScript.Least, until: "reports");
            var reply = await resident.PostAsync(Checking.List, OnlyReference(reference).On("reports"));
            reply.ShouldShowError("reports-1-happened", "Enter when it happened. If you do not remember, enter “do not know”");
            reply.Page().Standing("reports-1-happened").ShouldBe([""], reference);
            reply.Page().Standing("reports-1-reported").ShouldBe([""], reference);
            reply.Page().Standing("reports-1-told").ShouldBeEmpty(reference);
            reply.Page().Standing("reports-1-reference").ShouldBe([reference]);
        }
    }

    private async Task<string> ReportedAsync(params (string, string)[] when) =>
        await site.Resident().ReportAsync(AnswerScript.Least.With("when", when));

    private static AnswerScript OnlyReference(string reference) =>
        AnswerScript.Least.With("reports", ("reports-1-reference", reference), ("reports-1-same-problem", "yes"));

    private static (string, string)[] Report(int number, string happened, string reported, string reference = "") =>
    [
        ($"reports-{number}-told", "council"), ($"reports-{number}-reference", reference), ($"reports-{number}-happened", happened),
        ($"reports-{number}-reported", reported), ($"reports-{number}-same-problem", "yes"),
    ];
}
