using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.CaseReview.Pages;
using ResidentPortal.Web.Tests.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Pages;

public class CaseReviewPageTests(SiteUnderTest site)
{
    private const string Landing = "/asb-case-review";
    private const string Check = "/asb-case-review/check";

    private static readonly string[] Below =
    [
        "/asb-case-review/the-test",
        "/asb-case-review/who-can-apply",
        "/asb-case-review/before-you-start",
        "/asb-case-review/other-ways-to-apply",
        "/asb-case-review/after-you-apply",
        "/asb-case-review/appeal",
        "/asb-case-review/figures",
    ];

    [Fact]
    public void Section_Published_HasThesePagesInThisOrder()
    {
        var landing = Page(Landing);
        landing.Children.Select(page => page.Path).ShouldBe(Below);
        landing.Children.Append(landing).ShouldAllBe(page => page.DocumentType == "caseReviewPage");
    }

    [Fact]
    public void Additions_OfEveryPage_AreOnesThatTheProgramKnows() =>
        Page(Landing).Children.Append(Page(Landing)).Select(page => page.Text("addition"))
            .ShouldBeSubsetOf(["none", "worked-picture", "figures", "policing-body-review"]);

    [Fact]
    public async Task Get_EveryPage_HasOneHeadingAndTheWayToTheCheck()
    {
        foreach (var path in Below.Prepend(Landing))
        {
            using var response = await site.Client().GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            var document = ContentSite.Parse(await response.Content.ReadAsStringAsync());
            document.QuerySelectorAll("h1").ShouldHaveSingleItem(path).TextContent.ShouldBe(Page(path).Name);
            document.QuerySelectorAll($"main a[href='{Check}']").ShouldHaveSingleItem(path).TextContent.Trim()
                .ShouldBe("Check if you can ask for a review", path);
            document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique(path);
        }
    }

    [Fact]
    public async Task Get_Landing_PutsTheTaskFirst()
    {
        var links = (await OpenAsync(site, Landing)).QuerySelectorAll("main a");
        links[0].GetAttribute("href").ShouldBe(Check);
        links[0].ClassList.ShouldContain("govuk-button--start");
        links[1].GetAttribute("href").ShouldBe("/asb-case-review/apply");
    }

    [Fact]
    public async Task Get_Landing_ListsThePagesBelowWithTheirSummaries()
    {
        var list = (await OpenAsync(site, Landing)).QuerySelector("nav[aria-labelledby='section-pages']")!;
        list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(Below);
        list.TextContent.ShouldContain(Page("/asb-case-review/the-test").Text("summary"));
    }

    [Fact]
    public async Task Get_PageBelow_LeadsBackAndToTheOthers()
    {
        var document = await OpenAsync(site, "/asb-case-review/appeal");
        document.QuerySelectorAll(".govuk-breadcrumbs a").Select(link => link.GetAttribute("href")).ShouldBe(["/", Landing]);
        document.QuerySelectorAll("nav[aria-labelledby='section-pages'] a").Select(link => link.GetAttribute("href"))
            .ShouldBe([Check, .. Below.Where(path => path != "/asb-case-review/appeal")]);
    }

    [Fact]
    public async Task Get_BeforeYouStart_PutsTheButtonBelowTheText()
    {
        var main = (await OpenAsync(site, "/asb-case-review/before-you-start")).QuerySelector("main")!;
        var button = main.QuerySelector(".govuk-button--start")!;
        (main.QuerySelector("#time")!.CompareDocumentPosition(button) & DocumentPositions.Following).ShouldBe(DocumentPositions.Following);
    }

    [Fact]
    public async Task Get_TheTest_ShowsThePictureAndWhatItMeans()
    {
        var main = (await OpenAsync(site, "/asb-case-review/the-test")).QuerySelector("main")!;
        main.TextContent.ShouldContain("Sam’s case");
        main.TextContent.ShouldContain("Three of the reports count, so the test is likely to be met.");
        main.QuerySelectorAll("figure svg[role=img]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Get_AppealByDefault_SaysNothingOfThePolicingBody()
    {
        var main = (await OpenAsync(site, "/asb-case-review/appeal")).QuerySelector("main")!;
        main.TextContent.ShouldContain("Housing Ombudsman");
        main.TextContent.ShouldNotContain("policing body");
        main.TextContent.ShouldNotContain("Mayor");
    }

    [Fact]
    public async Task Get_AppealWithTheSetting_AddsThePolicingBody()
    {
        await using var other = SiteUnderTest.InDevelopment(("CaseReview:PolicingBodyReview", "true"));
        var main = (await OpenAsync(other, "/asb-case-review/appeal")).QuerySelector("main")!;
        main.QuerySelector("#policing-body")!.TextContent.ShouldBe("You can also ask the local policing body");
        main.TextContent.ShouldContain("Mayor’s Office for Policing and Crime");
    }

    [Fact]
    public async Task Render_FiguresWithAnAddition_ShowsItAboveTheNote()
    {
        RenderFragment table = builder => builder.AddMarkupContent(0, "<p id=\"table\">The table</p>");
        var main = ContentSite.Parse(await RenderAsync(new { Model = Page("/asb-case-review/figures"), Addition = table }))
            .QuerySelector("main")!;
        main.TextContent.IndexOf("The table", StringComparison.Ordinal).ShouldBeInRange(
            main.TextContent.IndexOf("They hold nothing about who applied.", StringComparison.Ordinal) + 1,
            main.TextContent.IndexOf("do not often ask", StringComparison.Ordinal) - 1);
    }

    [Fact]
    public async Task Render_OtherPageWithAnAddition_LeavesItOut()
    {
        RenderFragment table = builder => builder.AddMarkupContent(0, "<p id=\"table\">The table</p>");
        ContentSite.Parse(await RenderAsync(new { Model = Page("/asb-case-review/appeal"), Addition = table })).QuerySelector("#table")
            .ShouldBeNull();
    }

    private static async Task<IDocument> OpenAsync(SiteUnderTest site, string path) =>
        ContentSite.Parse(await site.Client().GetStringAsync(new Uri(path, UriKind.Relative)));

    private PublishedPage Page(string path) => site.Services.GetRequiredService<LiveSite>().Current.Find(path).ShouldNotBeNull(path);

    private async Task<string> RenderAsync(object parameters)
    {
        using var body = new MemoryStream();
        await using var scope = site.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = body } };
        context.Request.Host = new("localhost");
        context.Request.Scheme = "http";
        await new RazorComponentResult<CaseReviewPage>(parameters).ExecuteAsync(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }
}
