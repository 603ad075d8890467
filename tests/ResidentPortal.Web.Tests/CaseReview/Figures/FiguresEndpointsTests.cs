using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Figures;

/// <summary>The page of yearly figures and its file, on 10 March 2026.</summary>
public sealed class FiguresEndpointsTests(CaseReviewSite timed) : IClassFixture<CaseReviewSite>, IAsyncLifetime
{
    private const string Page = "/asb-case-review/figures";

    private readonly SiteUnderTest site = timed.Site;

    /// <summary>Every test begins with nothing reported.</summary>
    public async ValueTask InitializeAsync() => await site.ForgetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Page_NoYearYet_SaysSo()
    {
        var main = await MainAsync();
        main.TextContent.ShouldContain("There are no figures yet");
        main.QuerySelectorAll("table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_SeveralYears_ShowsEachNewestFirst()
    {
        await MadeAsync(2025, 1234);
        await SetAsync(2024, new() { OtherApplications = 13, ThresholdNotMet = 4, Reviews = 9, ReviewsWithRecommendations = 0 });

        var main = await MainAsync();
        main.QuerySelectorAll("thead th").Select(cell => cell.TextContent)
            .ShouldBe(["Year", "Applications", "Test not met", "Reviews", "Reviews with recommendations"]);
        main.QuerySelectorAll("tbody tr").Select(Cells).ShouldBe(
        [
            ["2025 to 2026 so far", "1,234 on this site, others not yet published", "not yet published", "not yet published",
                "not yet published"],
            ["2024 to 2025", "13", "4", "9", "0"],
        ]);
        main.QuerySelectorAll("li strong").Select(column => column.TextContent)
            .ShouldBe(main.QuerySelectorAll("thead th").Select(cell => cell.TextContent), "each column is explained");
    }

    [Fact]
    public async Task Page_Any_IsWholeAndLeadsToTheFile()
    {
        await MadeAsync(2025, 1);
        var reply = await site.Resident().GetAsync(Page);
        reply.Headers["Cache-Control"].ShouldBe("no-store");
        reply.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
        var page = reply.Page();
        page.QuerySelectorAll("h1").ShouldHaveSingleItem();
        page.QuerySelectorAll("form,input,[style],style,script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll(".govuk-breadcrumbs a").Select(link => link.GetAttribute("href")).ShouldContain("/asb-case-review");
        // A table wider than a phone scrolls by itself: it can be reached by keyboard and has a name.
        var region = page.QuerySelector("[role=region][tabindex='0']").ShouldNotBeNull();
        region.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
        region.QuerySelector("table caption").ShouldNotBeNull();
        var file = page.QuerySelector("main a[href$='.csv']").ShouldNotBeNull().GetAttribute("href")!;
        (await site.Resident().GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task File_OneYear_IsACsvToSave()
    {
        await MadeAsync(2025, 3);
        await SetAsync(2025, new() { OtherApplications = 2, Reviews = 5 });

        var reply = await site.Resident().GetAsync(Page + ".csv");

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        reply.Headers["Content-Disposition"].ShouldBe("attachment; filename=\"asb-case-review-figures.csv\"");
        reply.Body.Split("\r\n")[1..].ShouldBe(["2025-26,5,3,2,,5,", ""]);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Page + ".csv")]
    public async Task Head_EitherAddress_IsAnswered(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        var reply = await site.Resident().SendAsync(request);
        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Headers["Content-Type"].ShouldStartWith(path == Page ? "text/html" : "text/csv");
    }

    private async Task<IElement> MainAsync() => (await site.Resident().GetAsync(Page)).Page().QuerySelector("main")!;

    private static string[] Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];

    private async Task MadeAsync(int year, int count)
    {
        await using var context = await site.Services.GetRequiredService<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        context.CaseReviewApplications.AddRange(Enumerable.Range(0, count)
            .Select(_ => new CountedApplication { Id = Guid.NewGuid(), Year = year }));
        await context.SaveChangesAsync();
    }

    private async Task SetAsync(int year, FiguresEntry entry) =>
        (await site.Services.GetRequiredService<YearlyFigures>().SetAsync(FinancialYear.Beginning(year), entry, "sam")).ShouldBeEmpty();
}
