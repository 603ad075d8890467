using AngleSharp.Html.Parser;
using ResidentPortal.Testing;
using static ResidentPortal.Benchmarks.Units;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// What a first visit to a page of each type brings over the line: its HTML, the style sheet, the script and its pictures, compressed.
/// </summary>
internal static class WeightBenchmark
{
    private static readonly (string Type, string Path)[] Pages =
    [
        ("home", "/"), ("help page", "/help/noise"), ("service finder", "/help/anti-social-behaviour/find-the-right-service"),
        ("plan", "/strategy"),
        ("aim of the plan", "/strategy/anti-social-behaviour"), ("campaigns", "/campaigns"), ("campaign", "/campaigns/safe-places"),
        ("statistics", "/statistics/crime"), ("meetings", "/meetings"), ("meeting", "/meetings/2022-07-22"), ("events", "/events"),
        ("glossary", "/about/glossary"), ("search results", "/search?q=noise"), ("first question of a form", "/report/asb"),
        ("site map", "/sitemap"),
    ];

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(storage.Path);
        using var plain = SiteProcess.Client(site.Address);
        using var compressed = SiteProcess.Client(site.Address);
        compressed.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var rows = new List<Row>();
        foreach (var (type, path) in Pages)
        {
            var page = new HtmlParser().ParseDocument(await plain.GetStringAsync(new Uri(path, UriKind.Relative)));
            var html = await SizeAsync(compressed, path);
            var parts = 0;
            foreach (var part in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]"))
                parts += await SizeAsync(compressed, part.GetAttribute("src") ?? part.GetAttribute("href")!);
            rows.Add(new($"First view: {type}", Kilobytes(html + parts), $"its HTML {Kilobytes(html)}", "at most 25 KB"));
        }

        return rows;
    }

    private static async Task<int> SizeAsync(HttpClient client, string path) =>
        (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
}
