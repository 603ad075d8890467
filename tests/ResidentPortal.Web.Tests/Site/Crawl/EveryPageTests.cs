using System.Net;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Crawl;

/// <summary>What holds for every page that a resident can reach; each test names all pages that break it.</summary>
public sealed class EveryPageTests(CrawledSite site) : IClassFixture<CrawledSite>
{
    private IEnumerable<CrawledPage> Pages => site.Pages.Values.Where(page => page.Document is not null);

    [Fact]
    public void Links_FromEveryPage_LeadSomewhere()
    {
        site.Pages.Count.ShouldBeGreaterThan(100);
        site.Pages.Values.Where(page => page.Status != HttpStatusCode.OK && !LeadsOn(page))
            .Select(page => $"{page.From} leads to {page.Path}: {page.Status}").ShouldBeEmpty();
    }

    [Fact]
    public void Anchors_OfEveryLink_AreThere() =>
        Pages.SelectMany(page => page.Links.Select(link => (page, link)))
            .Where(found => found.link.Fragment.Length > 0
                && site.Pages[found.link.Path].Document?.GetElementById(found.link.Fragment) is null)
            .Select(found => $"{found.page.Path} leads to {found.link.Path}#{found.link.Fragment}")
            .ShouldBeEmpty();

    [Fact]
    public void SiteMap_NamesEveryContentPage_ThatLinksLeadTo()
    {
        site.SiteMap.Except(site.Pages.Values.Where(page => page.Status == HttpStatusCode.OK).Select(page => page.Path)).ShouldBeEmpty();
        site.SiteMap.ShouldBe(site.SiteMap.Distinct());
        site.SiteMap.ShouldContain("/");
    }

    [Fact]
    public void Headings_OfEveryPage_HaveOneFirst() => Breaking(page => page.Document!.QuerySelectorAll("h1").Length != 1).ShouldBeEmpty();

    [Fact]
    public void Titles_OfAllPages_Differ() =>
        Pages.GroupBy(page => page.Document!.Title).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(page => page.Path))}")
            .ShouldBeEmpty();

    [Fact]
    public void Scripts_AndStyles_AreNeverInThePage() =>
        Breaking(page => page.Document!.QuerySelector("script:not([src]), style, [style]") is not null
            || page.Document.All.Any(element =>
                element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))))
            .ShouldBeEmpty();

    [Fact]
    public void Parts_OfEveryPage_AreOurOwn() =>
        Breaking(page =>
            page.Document!.QuerySelectorAll(
                "script[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], img, iframe, video, audio, source, object, embed")
            .Any(part => (part.GetAttribute("src") ?? part.GetAttribute("href") ?? part.GetAttribute("srcset") ?? "") is var address
                && !(address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))))
            .ShouldBeEmpty();

    [Fact]
    public void Cookies_OnContentPages_AreNeverSet() =>
        // The complaint is a form of one page, and its cookie holds the token against forgery alone.
        Breaking(page => page.SetsCookie && !page.IsJourney && page.Path != "/data-protection-complaint").ShouldBeEmpty();

    [Fact]
    public async Task Html_OfEveryPage_IsValid() => (await HtmlValidator.CheckAsync(Pages)).ShouldBeEmpty();

    private IEnumerable<string> Breaking(Func<CrawledPage, bool> rule) => Pages.Where(rule).Select(page => page.Path);

    // The question that a journey begins with lies behind its start.
    private static bool LeadsOn(CrawledPage page) => page.IsJourney && (int)page.Status is 302 or 303;
}
