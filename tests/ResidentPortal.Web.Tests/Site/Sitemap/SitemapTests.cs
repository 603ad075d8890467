using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Sitemap;

public sealed class SitemapTests(ContentSite site)
{
    private IReadOnlyList<PublishedPage> Pages => site.Services.GetRequiredService<LiveSite>().Current.Pages;

    [Fact]
    public async Task Get_File_HasEveryPageAndFormOnce()
    {
        var root = XDocument.Parse(await site.Client().GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Root!;
        XNamespace sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
        root.Name.ShouldBe(sitemaps + "urlset");
        root.Elements(sitemaps + "url").Select(url => url.Element(sitemaps + "loc")!.Value)
            .ShouldBe([.. Pages.Select(page => "http://localhost:5080" + page.Path), "http://localhost:5080/report/asb",
                "http://localhost:5080/report/hate-crime"]);
        root.Elements(sitemaps + "url").Select(url => (DateTimeOffset?)url.Element(sitemaps + "lastmod"))
            .ShouldBe(
                [.. Pages.Select(page =>
                    (DateTimeOffset?)new DateTimeOffset(page.ChangedUtc!.Value.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
                        TimeSpan.Zero)), null, null]);
    }

    [Fact]
    public async Task Get_Page_LeadsToEveryPageInMenusAndFromTheFooter()
    {
        var page = await site.OpenAsync("/sitemap");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            .ShouldBe([.. Pages.Where(shown => shown.IsInMenu && shown.Path != "/")
                .Select(shown => shown.Path), "/report/asb", "/report/hate-crime", "/asb-case-review", "/help", "/search"],
                ignoreOrder: true);
        page.QuerySelectorAll("footer a[href^='/']").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/help/exit-this-page", "/help/contact", "/privacy", "/accessibility", "/cookies", "/strategy", "/statistics",
                "/campaigns", "/meetings", "/events", "/consultations", "/about", "/about/glossary", "/sitemap"]);
    }

    [Fact]
    public async Task Get_Robots_NamesTheSitemapAndKeepsOutOfForms()
    {
        var robots = await site.Client().GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        robots.ShouldStartWith("User-agent: *");
        robots.ShouldContain("Disallow: /report/asb/");
        robots.ShouldContain("Disallow: /dev/");
        robots.ShouldContain("Sitemap: http://localhost:5080/sitemap.xml");
    }
}
