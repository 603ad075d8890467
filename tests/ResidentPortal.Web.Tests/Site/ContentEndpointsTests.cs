using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Cache;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

public class ContentEndpointsTests(ContentSite site)
{
    [Fact]
    public async Task Get_EveryPage_IsWholeAndSetsNoCookie()
    {
        var pages = site.Services.GetRequiredService<LiveSite>().Current.Pages;
        pages.Count.ShouldBeGreaterThan(10);
        foreach (var page in pages)
        {
            using var response = await GetAsync(page.Path);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, page.Path);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse(page.Path);
            var document = ContentSite.Parse(await response.Content.ReadAsStringAsync());
            document.QuerySelectorAll("h1").ShouldHaveSingleItem(page.Path).TextContent.ShouldBe(page.Name);
            document.Title.ShouldNotBeNull().ShouldStartWith(page.Name);
            document.QuerySelectorAll("[style],style,script:not([src]),[onclick]").ShouldBeEmpty(page.Path);
            // Content may ask something, but takes nothing.
            document.QuerySelectorAll("form,input").Where(field => field.Closest("form")?.GetAttribute("method") != "get")
                .ShouldBeEmpty(page.Path);
            document.QuerySelector("main")!.TextContent.ShouldContain(page.Text("summary"));
            HeadShouldBeRight(document, page);
        }
    }

    [Fact]
    public async Task Get_EveryLinkOfEveryPage_LeadsSomewhere()
    {
        var routes = ShippedCouncil.Routes;
        var live = site.Services.GetRequiredService<LiveSite>().Current;
        foreach (var page in live.Pages)
        {
            var document = await site.OpenAsync(page.Path);
            foreach (var href in document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (href == "/exit" || routes.Contains(href) || live.Find(href) is not null)
                    continue;
                using var response = await GetAsync(href);
                response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{href} on {page.Path}");
            }
        }
    }

    [Fact]
    public async Task Get_Home_OffersTheFourTasks() =>
        (await site.OpenAsync("/")).QuerySelectorAll(".rp-task-card a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/report/asb", "/report/hate-crime", "/asb-case-review", "/help"]);

    [Fact]
    public async Task Get_Section_ListsThePagesBelowIt()
    {
        var links = (await site.OpenAsync("/help")).QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href"));
        links.ShouldContain("/help/emergency");
        links.ShouldContain("/help/domestic-abuse");
    }

    [Theory]
    [InlineData("/help/domestic-abuse", true)]
    [InlineData("/help/noise", false)]
    public async Task Get_HelpPage_HasExitThisPageAndNoCopyWhereItIsSensitive(string path, bool sensitive)
    {
        using var response = await GetAsync(path);
        var document = ContentSite.Parse(await response.Content.ReadAsStringAsync());
        document.QuerySelectorAll(".govuk-exit-this-page").Length.ShouldBe(sensitive ? 1 : 0);
        response.Headers.CacheControl!.NoStore.ShouldBe(sensitive);
    }

    [Theory]
    [InlineData("/help/", "/help")]
    [InlineData("/Help/Noise", "/help/noise")]
    [InlineData("/help/noise//", "/help/noise")]
    public async Task Get_OtherSpelling_RedirectsToTheCanonicalAddress(string path, string canonical)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/help/noise/more")]
    [InlineData("//evil.example/help")]
    [InlineData("/help%2Fnoise")]
    [InlineData("/help/<script>")]
    public async Task Get_NoSuchPage_SaysWhatToDo(string path)
    {
        using var response = await site.Client().GetAsync(new Uri("http://localhost" + path));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var main = ContentSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector("main")!;
        main.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
        main.TextContent.ShouldContain("020 8359 2000");
        main.InnerHtml.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Get_NoSuchPage_NamesWhatIsOn()
    {
        using var response = await GetAsync("/nothing-here");
        var page = ContentSite.Parse(await response.Content.ReadAsStringAsync());
        page.Under("On now").ShouldContain("/campaigns/womens-night-safety");
        page.QuerySelector("link[rel=canonical], meta[property]").ShouldBeNull();
    }

    [Fact]
    public async Task Head_Page_HasTheHeadersAndNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/help");
        using var response = await site.Client().SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Get_QueryString_IsServedTheSameCopy()
    {
        using var first = await GetAsync("/help/contact");
        var cache = site.Services.GetRequiredService<PageCache>();
        var before = cache.Sent;
        using var second = await GetAsync("/help/contact?utm_source=x&y=" + new string('a', 50));
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        cache.Sent.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Get_KnownVersion_IsNotSentAgain()
    {
        using var first = await GetAsync("/help/noise");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help/noise");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client().SendAsync(request);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Get_ApplicationRoute_GoesBeforeContent()
    {
        (await site.Client().GetStringAsync(new Uri("/report/asb", UriKind.Relative))).ShouldBe("the form");
        using var body = new StringContent("", Encoding.UTF8);
        using var sent = await site.Client().PostAsync(new Uri("/report/asb", UriKind.Relative), body);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var posted = await site.Client().PostAsync(new Uri("/help", UriKind.Relative), body);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static void HeadShouldBeRight(AngleSharp.Dom.IDocument document, PublishedPage page)
    {
        document.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldBe(page.Text("summary"), page.Path);
        document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("http://localhost:5080" + page.Path);
        document.QuerySelector("meta[name=robots]").ShouldBeNull(page.Path);
        var shared = page.Flag("exitThisPage") ? 0 : 1;
        document.QuerySelectorAll("meta[property='og:title']").Length.ShouldBe(shared, page.Path);
        document.QuerySelectorAll("link[type='application/atom+xml']").Length.ShouldBe(shared, page.Path);
        document.QuerySelectorAll("nav [itemprop=itemListElement]").Length.ShouldBe(page.Ancestors.Count, page.Path);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => site.Client().GetAsync(new Uri(path, UriKind.Relative));
}
