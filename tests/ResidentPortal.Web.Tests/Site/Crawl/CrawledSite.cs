using System.Xml.Linq;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Crawl;

/// <summary>Every page of the shipped site that links lead to, from the home page and the site map, read once.</summary>
public sealed class CrawledSite : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    internal Dictionary<string, CrawledPage> Pages { get; private set; } = [];

    /// <summary>The paths that the site map for search engines names.</summary>
    public IReadOnlyList<string> SiteMap { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var client = _site.Client();
        (Pages, SiteMap) = await CrawlAsync(client);
    }

    /// <summary>Reads every page that links lead to, and the paths that the site map for search engines names.</summary>
    internal static async Task<(Dictionary<string, CrawledPage> Pages, IReadOnlyList<string> SiteMap)> CrawlAsync(HttpClient client)
    {
        var pages = new Dictionary<string, CrawledPage>();
        var map = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        string[] siteMap =
            [.. map.Descendants().Where(element => element.Name.LocalName == "loc").Select(place => new Uri(place.Value).AbsolutePath)];
        var waiting = new Queue<(string Path, string From)>([("/", ""), .. siteMap.Select(path => (path, "/sitemap.xml"))]);
        while (waiting.TryDequeue(out var next))
        {
            if (pages.ContainsKey(next.Path))
                continue;
            var page = pages[next.Path] = await ReadAsync(client, next.Path, next.From);
            foreach (var (path, _) in page.Links)
                waiting.Enqueue((path, page.Path));
        }

        return (pages, siteMap);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task<CrawledPage> ReadAsync(HttpClient client, string path, string from)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        return new(path, from, answer.StatusCode, isPage ? await answer.Content.ReadAsStringAsync() : "",
            answer.Headers.Contains("Set-Cookie"));
    }
}
