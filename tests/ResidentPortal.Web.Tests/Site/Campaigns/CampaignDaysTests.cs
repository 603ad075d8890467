using System.Net;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Campaigns;

/// <summary>What is on changes at midnight in London, although pages are kept in a cache.</summary>
public sealed class CampaignDaysTests
{
    private const string Week = "/campaigns/hate-crime-awareness-week-2021";
    private const string SafePlaces = "/campaigns/safe-places";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Get_AfterTheLastDay_MovesTheCampaignToTheArchive()
    {
        using var site = Reading.SiteAt("2021-10-31T23:59:30+00:00");
        (await site.OpenAsync("/campaigns")).Under("On now").ShouldContain(Week);
        (await site.OpenAsync("/")).Under("Campaigns").ShouldContain(Week);
        (await FeedAsync(site)).ShouldContain("http://localhost:5080" + Week);
        var running = await site.OpenAsync(Week);
        running.QuerySelector($"a[href='{Week}/poster']").ShouldNotBeNull();
        var before = await TagAsync(site, Week);

        site.Clock!.Advance(TimeSpan.FromSeconds(30));

        var list = await site.OpenAsync("/campaigns");
        list.Under("On now").ShouldNotContain(Week);
        list.Under("Past campaigns").ShouldContain(Week);
        (await site.OpenAsync("/")).Under("Campaigns").ShouldNotContain(Week);
        (await FeedAsync(site)).ShouldNotContain("http://localhost:5080" + Week);
        var ended = await site.OpenAsync(Week);
        ended.QuerySelector(".govuk-inset-text")!.TextContent.ShouldStartWith("This campaign has ended.");
        ended.QuerySelector($"a[href='{Week}/poster']").ShouldBeNull();
        before.ShouldBeNull("a sensitive page leaves no copy");
    }

    [Theory]
    [InlineData("2021-08-31T22:59:59+00:00", "Coming soon")]
    [InlineData("2021-08-31T23:00:00+00:00", "On now")]
    public async Task Get_FirstDay_BeginsByTheClocksOfLondon(string moment, string heading)
    {
        using var site = Reading.SiteAt(moment);
        (await site.OpenAsync("/campaigns")).Under(heading).ShouldContain(SafePlaces);
    }

    [Fact]
    public async Task Get_NextDay_IsAnotherEditionForBrowsersToo()
    {
        using var site = Reading.SiteAt("2021-10-31T23:59:30+00:00");
        var before = (await TagAsync(site, "/campaigns")).ShouldNotBeNull();
        (await TagAsync(site, "/campaigns")).ShouldBe(before);
        site.Clock!.Advance(TimeSpan.FromSeconds(30));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/campaigns");
        request.Headers.TryAddWithoutValidation("If-None-Match", before);
        using var response = await site.Client().SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string?> TagAsync(SiteUnderTest site, string path)
    {
        using var response = await site.Client().GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.ETag?.Tag;
    }

    private static async Task<IEnumerable<string>> FeedAsync(SiteUnderTest site) =>
        XDocument.Parse(await site.ReadAsync("/campaigns/feed.xml")).Root!.Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value);
}
