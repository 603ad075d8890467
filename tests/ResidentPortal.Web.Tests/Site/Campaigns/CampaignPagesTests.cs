using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QRCoder;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Campaigns;

public sealed partial class CampaignPagesTests(SiteUnderTest site)
{
    private const string Address = "http://localhost:5080/campaigns/womens-night-safety";

    [Fact]
    public async Task Get_Poster_GivesTheAddressInWordsAndAsACode()
    {
        var poster = await site.OpenAsync("/campaigns/womens-night-safety/poster");

        poster.QuerySelector(".rp-poster strong")!.TextContent.ShouldBe(Address);
        poster.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        using var expected = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var size = expected.ModuleMatrix.Count;
        var code = poster.QuerySelector("svg.rp-qr-code")!;
        code.GetAttribute("viewBox").ShouldBe($"0 0 {size} {size}");
        var drawn = Black(code.QuerySelector("path")!.GetAttribute("d")!);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
                drawn.Contains((x, y)).ShouldBe(expected.ModuleMatrix[y][x], $"{x}, {y}");
        }
    }

    [Fact]
    public async Task Get_PosterOfASensitiveCampaign_LeavesNoCopyAndSaysWhomToCall()
    {
        using var response = await site.Client().GetAsync(new Uri("/campaigns/domestic-or-sexual-abuse/poster", UriKind.Relative));

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var poster = ContentSite.Parse(await response.Content.ReadAsStringAsync());
        poster.QuerySelectorAll(".govuk-exit-this-page").ShouldHaveSingleItem();
        poster.QuerySelector("main")!.TextContent.ShouldContain("0808 2000 247");
    }

    [Theory]
    [InlineData("/campaigns/no-such-thing/poster")]
    [InlineData("/campaigns/womens-night-safety/poster/more")]
    [InlineData("/meetings/no-such-thing.ics")]
    [InlineData("/meetings/2023-01-20.ics.ics")]
    public async Task Get_WhatIsNotThere_IsNotFound(string path)
    {
        using var response = await site.Client().GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/campaigns")]
    public async Task Get_PageWithCampaigns_LeadsToTheFeed(string path)
    {
        var link = (await site.OpenAsync(path)).QuerySelector("head link[type='application/atom+xml']")!;
        using var feed = await site.Client().GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));

        feed.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var root = XDocument.Parse(await feed.Content.ReadAsStringAsync()).Root!;
        root.Name.ShouldBe(atom + "feed");
        foreach (var part in root.Elements(atom + "entry").Append(root))
        {
            foreach (var needed in new[] { "id", "title", "updated", "link" })
                part.Element(atom + needed).ShouldNotBeNull(needed);
            DateTimeOffset.Parse(part.Element(atom + "updated")!.Value,
                System.Globalization.CultureInfo.InvariantCulture).Year.ShouldBeGreaterThan(2020);
        }
        root.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task Get_CampaignThatExpired_IsGoneAndNamesWhatIsOn()
    {
        using var content = new AuthoredContent().Schedule("Content/campaigns-be-safe-2016.config", ("Expire", "2020-01-01T00:00:00"));
        using var other = SiteUnderTest.InDevelopment(("Content:Folder", content.Path));
        foreach (var path in new[] { "/campaigns/be-safe-2016", "/campaigns/be-safe-2016/poster" })
        {
            using var response = await other.Client().GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.Gone, path);
            ContentSite.Parse(await response.Content.ReadAsStringAsync()).Under("On now").ShouldContain("/campaigns/womens-night-safety");
        }
        (await other.OpenAsync("/campaigns")).Under("Past campaigns").ShouldNotContain("/campaigns/be-safe-2016");
    }

    private static HashSet<(int X, int Y)> Black(string path) =>
    [
        .. Run().Matches(path).SelectMany(run => Enumerable.Range(Number(run, 1), Number(run, 3)).Select(x => (x, Number(run, 2)))),
    ];

    private static int Number(Match run, int group) =>
        int.Parse(run.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1H\1z")]
    private static partial Regex Run();
}
