using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Web.CaseReview.Result;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

public sealed class ResultPageTests
{
    public static TheoryData<string, string> Headings => new()
    {
        { "three reports in time", "It looks like you can have an ASB case review" },
        { "five neighbours", "It looks like you can have an ASB case review" },
        { "two reports", "There may not be enough reports yet, but you can still apply" },
        { "no reports", "There may not be enough reports yet, but you can still apply" },
        { "two reports and it goes on", "One of our officers should look at this" },
        { "dates not remembered", "One of our officers should look at this" },
        { "danger now", "Call 999 now if anyone is in danger" },
        { "hate crime only", "It is better to report this as a hate crime" },
        { "complaint about a service", "It is better to make a complaint about this" },
    };

    public static TheoryData<string> Names => [.. Cases.All.Keys];

    [Theory]
    [MemberData(nameof(Headings))]
    public void Render_Outcome_IsTheHeading(string name, string heading) =>
        Render(Cases.All[name]).QuerySelector("h1")!.TextContent.ShouldBe(heading);

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_Always_EndsInNoDeadEnd(string name)
    {
        var page = Render(Cases.All[name]);

        var apply = page.QuerySelectorAll("form").ShouldHaveSingleItem();
        apply.GetAttribute("action").ShouldBe("/apply");
        apply.GetAttribute("method").ShouldBe("post");
        apply.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
        apply.QuerySelector("button")!.TextContent.Trim().ShouldBe("Apply for a case review");
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        string[] always =
            ["/report/asb", "tel:999", "tel:101", "tel:08081689111", "tel:02083592000", "/asb-case-review/other-ways-to-apply", "/restart"];
        always.ShouldBeSubsetOf(links!);
        page.Body!.TextContent.ShouldContain("We have not kept any of this.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_Always_HasNothingThatAStrictPolicyForbids(string name)
    {
        var page = Render(Cases.All[name]);

        page.QuerySelectorAll("script:not([src]), style, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("[id]").GroupBy(element => element.Id).ShouldAllBe(same => same.Count() == 1);
    }

    [Theory]
    [InlineData("danger now", "tel:999")]
    [InlineData("hate crime only", "/report/hate-crime")]
    [InlineData("complaint about a service", "/help/contact#complaint")]
    [InlineData("complaint about a service", "https://www.lgo.org.uk")]
    [InlineData("complaint about a service", "https://www.policeconduct.gov.uk")]
    public void Render_AnotherRoute_LinksStraightToItBeforeTheApplication(string name, string href)
    {
        var page = Render(Cases.All[name]);

        var main = page.QuerySelector("main")!.InnerHtml;
        main.IndexOf($"href=\"{href}\"", StringComparison.Ordinal).ShouldBeInRange(0, main.IndexOf("<form", StringComparison.Ordinal));
        page.QuerySelector("form button")!.ClassName!.ShouldContain("govuk-button--secondary");
    }

    [Theory]
    [InlineData("danger now", "By themselves, the reports are likely to be enough for a case review.")]
    [InlineData("hate crime only", "By themselves, the reports may not be enough for a case review yet. You can still apply.")]
    public void Render_AnotherRouteWithReports_SaysWhatTheyTellByThemselves(string name, string sentence) =>
        Render(Cases.All[name]).QuerySelector("main")!.TextContent.ShouldContain(sentence);

    [Fact]
    public void Render_NotMetYet_SaysWhatWouldChangeItAndWhen()
    {
        var changes = Render(Cases.All["two reports"]).QuerySelectorAll("main li").Select(item => item.TextContent);

        changes.ShouldContain("One more report by 11 December 2026 would be enough.");
        changes.ShouldContain("It would also be enough if three more people reported it themselves.");
    }

    [Fact]
    public void Render_LikelyMet_SaysByWhenToApply() =>
        Render(Cases.All["three reports in time"])
            .QuerySelector(".rp-result")!.TextContent.ShouldContain("Apply by Friday 11 December 2026.");

    [Fact]
    public void Render_EveryReason_HasItsSource()
    {
        foreach (var assessment in Cases.All.Values.Concat(Cases.Random(50)))
        {
            var page = Render(assessment);
            page.QuerySelectorAll(".rp-source").Select(source => source.TextContent)
                .ShouldBe(assessment.Reasons.Select(reason => $"Source: {reason.Source}"));
            page.QuerySelectorAll("main li").Select(item => item.TextContent)
                .Count(text =>
                    assessment.Reasons.Any(reason => text == $"{CaseReviewText.Sentence(reason, assessment)}Source: {reason.Source}"))
                .ShouldBe(assessment.Reasons.Count);
        }
    }

    [Fact]
    public void Render_EveryReport_StandsInTheTableWithItsSign()
    {
        foreach (var assessment in Cases.All.Values.Concat(Cases.Random(100)))
        {
            var rows = Render(assessment).QuerySelectorAll(".rp-reports-table tbody tr").Select(row => row.TextContent).ToList();

            rows.Count.ShouldBe(assessment.Verdicts.Count);
            foreach (var (row, verdict) in rows.Zip(assessment.Verdicts))
            {
                row.ShouldContain(CaseReviewText.Sign(verdict));
                row.ShouldContain(CaseReviewText.Sentence(verdict, assessment.Threshold));
                row.ShouldContain($"Happened: {CaseReviewText.Date(verdict.Report.Happened)}");
                row.ShouldContain($"Reported: {CaseReviewText.Date(verdict.Report.Reported)}");
            }
        }
    }

    [Fact]
    public void Render_Told_NamesWhomTheyToldInTheirOwnWords()
    {
        var model = Model(Cases.All["two reports"]) with { Told = ["Anyborough Homes", "<script>the wardens</script>"] };

        Parse(model).QuerySelectorAll(".rp-reports-table__told").Select(told => told.TextContent)
            .ShouldBe(["Anyborough Homes", "<script>the wardens</script>"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Render_ForSomeoneElse_SpeaksOfTheirConsent(bool forSomeoneElse)
    {
        var model = Model(Cases.All["two reports"]) with { ForSomeoneElse = forSomeoneElse };

        Parse(model).QuerySelectorAll("a[href='/asb-case-review/who-can-apply']").Length.ShouldBe(forSomeoneElse ? 1 : 0);
    }

    [Fact]
    public void Render_Reminder_IsOfferedWhileThereIsADayToCome()
    {
        Render(Cases.All["two reports"]).QuerySelector("a[href='/reminder']")!.GetAttribute("download").ShouldBe("reminder.ics");
        Render(Cases.All["no reports"]).QuerySelector("a[href='/reminder']").ShouldBeNull();
        Render(Cases.All["two reports"] with { Change = new(1, Cases.Today.AddDays(-1), null) }).QuerySelector("a[href='/reminder']")
            .ShouldBeNull();
    }

    [Fact]
    public void Render_Always_IsAPageOfTheJourney()
    {
        var page = Render(Cases.All["two reports"]);

        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector(".govuk-exit-this-page").ShouldNotBeNull();
        page.QuerySelector(".govuk-back-link")!.GetAttribute("href").ShouldBe("/back");
        page.QuerySelector(".rp-navigation").ShouldBeNull();
    }

    internal static ResultModel Model(Assessment assessment) => new()
    {
        Assessment = assessment,
        Today = Cases.Today,
        ReminderHref = "/reminder",
        BackHref = "/back",
        ApplyHref = "/apply",
        RestartHref = "/restart",
    };

    private static IHtmlDocument Render(Assessment assessment) => Parse(Model(assessment));

    private static IHtmlDocument Parse(ResultModel model)
    {
        using var context = SiteComponents.Context();
        return new HtmlParser().ParseDocument(context.Render<ResultPage>(new() { ["Model"] = model }));
    }
}
