using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Sharing;

public sealed class ShareLinksTests(ContentSite site)
{
    [Fact]
    public async Task Get_Campaign_CanBeSharedByPlainLinks()
    {
        var page = await site.OpenAsync("/campaigns/womens-night-safety");
        var links = page.QuerySelectorAll(".rp-share a");
        links.Select(link => new Uri(link.GetAttribute("href")!)).Select(address => address.Scheme == "mailto" ? "mailto" : address.Host)
            .ShouldBe(["mailto", "wa.me", "www.facebook.com", "x.com"]);
        links.ShouldAllBe(link => link.GetAttribute("rel") == "noopener noreferrer nofollow" && link.TextContent.StartsWith("Share "));
        links.ShouldAllBe(link => Uri.UnescapeDataString(link.GetAttribute("href")!)
            .Contains("http://localhost:5080/campaigns/womens-night-safety"));
        page.QuerySelector(".rp-share__address")!.TextContent.ShouldBe("http://localhost:5080/campaigns/womens-night-safety");
    }

    [Theory]
    [InlineData("/campaigns/domestic-or-sexual-abuse", "it would leave a trace")]
    [InlineData("/campaigns/be-safe-2016", "it is over")]
    public async Task Get_SensitiveOrPastCampaign_IsNotToBeShared(string path, string reason) =>
        (await site.OpenAsync(path)).QuerySelector(".rp-share").ShouldBeNull(reason);
}
