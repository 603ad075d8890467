using System.Net;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Checker;

/// <summary>The whole way through the checker, on 10 March 2026.</summary>
[Collection(OneCaseReviewSite.Name)]
public class CheckOutcomeTests(CaseReviewSite timed)
{
    private readonly SiteUnderTest site = timed.Site;

    private static readonly AnswerScript TwoReports = AnswerScript.Least.WithReports(
        ("1 February 2026", "2 February 2026", "police"), ("1 March 2026", "2 March 2026", "landlord"));

    /// <summary>Answers, the heading of the result, and words that stand below it.</summary>
    public static TheoryData<string, AnswerScript, string, string[]> Outcomes => new()
    {
        { "three reports", Checking.ThreeReports, "It looks like you can have an ASB case review",
            ["Apply by Wednesday 1 July 2026.", "Counts until 1 September 2026", "Source: ASB Act 2014 s104(4)"] },
        { "three reports in danger", Checking.ThreeReports.With("danger", ("danger", "danger")), "Call 999 now if anyone is in danger",
            ["By themselves, the reports are likely to be enough"] },
        { "two reports", TwoReports, "There may not be enough reports yet, but you can still apply",
            ["One more report by 1 August 2026 would be enough.", "Two reports count"] },
        { "five households", AnswerScript.Least.With("people", ("people", "5")), "It looks like you can have an ASB case review",
            ["Barnet case review procedure"] },
        { "no reports", AnswerScript.Least, "There may not be enough reports yet, but you can still apply",
            ["Three reports would be enough."] },
        { "two reports, still going on", TwoReports.With("ongoing", ("ongoing", "yes")), "One of our officers should look at this",
            ["One more report by 1 August 2026 would be enough."] },
        { "two reports, someone at risk", TwoReports.With("at-risk", ("vulnerability", "alone")), "One of our officers should look at this",
            ["s104(5)"] },
        {
            "dates not known", AnswerScript.Least.WithReports(("do not know", "I don’t remember", "council"),
                ("do not know", "do not know", "police"), ("1 March", "2 March", "police")), "One of our officers should look at this",
                ["Happened: not known", "It may be enough if you can find the exact dates."] },
        { "hate crime only", AnswerScript.Least.With("subject", ("subject", "hate-crime-only")),
            "It is better to report this as a hate crime", ["Source: Barnet case review procedure"] },
        { "a complaint", AnswerScript.Least.With("subject", ("subject", "complaint-about-service")),
            "It is better to make a complaint about this", ["Complain to us first"] },
    };

    [Theory, MemberData(nameof(Outcomes))]
    public async Task Check_AllTheWay_EndsInItsOutcome(string described, AnswerScript script, string heading, string[] words)
    {
        var shown = await site.Checker().CheckAsync(script);
        shown.Page().QuerySelectorAll("h1").ShouldHaveSingleItem(described).TextContent.ShouldBe(heading, described);
        foreach (var word in words)
            shown.MainText().ShouldContain(word);
        // Never a dead end.
        shown.Page().QuerySelectorAll($"form[action='{Checking.Apply}'] button").ShouldHaveSingleItem(described);
        shown.Headers["Cache-Control"].ShouldBe("no-store");
        shown.Page().QuerySelector(".govuk-exit-this-page").ShouldNotBeNull(described);
    }

    [Fact]
    public async Task Check_HateCrimeOnly_LinksStraightToItsForm() =>
        (await site.Checker().CheckAsync(AnswerScript.Least.With("subject", ("subject", "hate-crime-only"))))
            .Page().QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe("/report/hate-crime");

    [Fact]
    public async Task Check_SomeoneElse_SaysHowTheyCanAgree() =>
        (await site.Checker().CheckAsync(AnswerScript.Least.With("whose", ("whose", "someone-else"))))
            .Page().QuerySelectorAll("main a[href='/asb-case-review/who-can-apply']").ShouldNotBeEmpty();

    [Theory]
    [InlineData("/result", "/danger")]
    [InlineData("/reminder.ics", "/danger")]
    [InlineData("/subject", "/danger")]
    [InlineData("/action", "/danger")]
    [InlineData("", "/danger")]
    public async Task Get_PageTooEarly_LeadsToTheFirst(string page, string expected)
    {
        var reply = await site.Checker().GetAsync(Checking.Start + page);
        reply.Status.ShouldBe(HttpStatusCode.Found);
        reply.Location.ShouldBe(Checking.Start + expected);
    }

    [Theory]
    [InlineData("result")]
    [InlineData("reminder.ics")]
    [InlineData("action")]
    public async Task Get_PageTooEarly_LeadsToTheFirstThatIsNotAnswered(string page)
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least, until: "people");
        (await resident.GetAsync($"{Checking.Start}/{page}")).Location.ShouldBe(Checking.Start + "/people");
        (await resident.PostAsync($"{Checking.Start}/action", ("action", "closed"))).Location.ShouldBe(Checking.Start + "/people");
    }

    [Fact]
    public async Task Get_PageAnsweredBefore_ShowsTheAnswerAndTheWayBack()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        var page = (await resident.GetAsync(Checking.List)).Page();
        page.Standing("reports-3-reported").ShouldBe(["2 March 2026"]);
        page.Standing("reports-3-told").ShouldBe(["landlord"]);
        page.QuerySelector(".govuk-back-link")!.GetAttribute("href").ShouldBe(Checking.Start + "/whose");
    }

    [Fact]
    public async Task Get_NoSuchPage_IsNotFound() =>
        (await site.Checker().GetAsync(Checking.Start + "/no-such-page")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Again_WithAnswers_ForgetsThem()
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least);
        (await resident.GetAsync(Checking.Start + "/again")).Location.ShouldBe(Checking.Start + "/danger");
        resident.HoldsAnswers().ShouldBeFalse();
        (await resident.GetAsync(Checking.Result)).Location.ShouldBe(Checking.Start + "/danger");
    }

    [Fact]
    public async Task Post_SubjectChanged_DropsWhatIsAskedNoMore()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        (await resident.PostAsync(Checking.Start + "/subject", ("subject", "complaint-about-service"))).Location.ShouldBe(Checking.Result);
        (await resident.GetAsync(Checking.Result)).MainText().ShouldNotContain("2 January 2026");
    }

    [Fact]
    public async Task Reminder_OfADayToCome_IsNeutral()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        var file = await resident.GetAsync(Checking.Start + "/reminder.ics");
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Headers["Content-Type"].ShouldStartWith("text/calendar");
        file.Headers["Content-Disposition"].ShouldContain("filename=reminder.ics");
        file.Headers["Cache-Control"].ShouldBe("no-store");
        file.Body.ShouldContain("DTSTART;VALUE=DATE:20260701\r\n");
        file.Body.ShouldContain("SUMMARY:Reminder: last day\r\n");
        foreach (var word in (string[])["review", "asb", "anti", "council", "barnet", "police", "report", "case", "trigger", "http",
            "localhost"])
            file.Body.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task Reminder_OfNoDay_LeadsBack()
    {
        var resident = site.Checker();
        var shown = await resident.CheckAsync(AnswerScript.Least);
        shown.Body.ShouldNotContain("reminder.ics");
        (await resident.GetAsync(Checking.Start + "/reminder.ics")).Location.ShouldBe(Checking.Result);
    }

    [Theory]
    [InlineData("Camden", "There may not be enough reports yet, but you can still apply", "Camden does not count those")]
    [InlineData("Barnet", "It looks like you can have an ASB case review", "")]
    public async Task Check_ByAnothersRules_AsksWhatTheyNeed(string preset, string heading, string words)
    {
        await using var other = SiteUnderTest.InDevelopment(("CaseReview:Threshold:0:Preset", preset));
        other.Clock = new TestClock();
        var resident = other.Checker();
        var list = (await resident.CheckAsync(AnswerScript.Least, until: "reports")).MainText();
        list.Contains("Was a name given?", StringComparison.Ordinal).ShouldBe(preset == "Camden");
        var anonymous = Checking.ThreeReports.With("reports",
            [.. Checking.ThreeReports.On("reports"), .. Enumerable.Range(1, 3).Select(number => ($"reports-{number}-named", "no"))]);
        var shown = (await resident.CheckAsync(anonymous)).Page();
        shown.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        shown.QuerySelector("main")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Check_HateCrimeWhereOneReportIsEnough_IsLikelyMet()
    {
        await using var birmingham = SiteUnderTest.InDevelopment(("CaseReview:Threshold:0:Preset", "Birmingham"));
        birmingham.Clock = new TestClock();
        (await birmingham.Checker()
            .CheckAsync(AnswerScript.Least.With("subject", ("subject", "hate-crime-only"))
                .WithReports(("1 March 2026", "2 March 2026", "police"))))
            .Page().QuerySelector("h1")!.TextContent.ShouldBe("It looks like you can have an ASB case review");
    }
}
