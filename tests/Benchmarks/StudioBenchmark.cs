using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using static ResidentPortal.Benchmarks.Units;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// The studio of a site of ten thousand pages: its lists, its editor in a browser, and how soon a publication can be read.
/// </summary>
internal static class StudioBenchmark
{
    private const string Email = "editor@council.test";
    private const string Password = "kettle-orbit-mustard";
    private const int Rounds = 50;

    private static readonly (string What, string Path)[] Lists =
    [
        ("… list: the first of 10,135 live pages", "/studio/pages?status=Published"),
        ("… list: the last part of them", "/studio/pages?status=Published&page=202"),
        ("… list: pages with two words in their names", "/studio/pages?q=number+47"),
        ("… home of the studio", "/studio"),
    ];

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        ManyPages.Write(Directory.CreateDirectory(folder.File("content")).FullName);
        await using var site = await PublishedSite.PrepareAsync(25, ("Content:Folder", folder.File("content")));
        await site.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, compiles: true);
        await using var context =
            await browser.NewContextAsync(
                new() { BaseURL = site.BaseUrl.ToString(), IgnoreHTTPSErrors = true, ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await SignInAsync(site, page);
        using var client = await ClientAsync(site, context);

        var rows = new List<Row>();
        foreach (var (what, path) in Lists)
            rows.Add(await TimeAsync(client, what, path));
        var edited = await LinkAsync(client, "/studio/pages?q=Page+number+5000", "tbody a");
        rows.Add(await TimeAsync(client, "… editor, as the server makes it", edited));
        rows.Add(await TimeAsync(client, "… page before publishing, with its checks", edited + "/publish", 10));
        rows.Add(await TimeAsync(client, "… preview of a draft", edited + "/preview/draft", 10));
        rows.AddRange(await EditorAsync(client, page, edited));
        rows.Add(await PublishAsync(client, page, edited));
        return rows;
    }

    private static async Task SignInAsync(PublishedSite site, IPage page)
    {
        var added = await site.RunAsync("user", "add", Email, "--role", "Editor");
        await page.GotoAsync(Regex.Match(added.Output, @"https://\S+").Value);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("The same password again").FillAsync(Password);
        await page.GetByText("Save password").ClickAsync();
        await page.GetByLabel("Email address").FillAsync(Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.Locator("main button").First.ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true })
            .FillAsync(Totp.Code((await page.Locator(".rp-secret").First.TextContentAsync())!));
        await page.GetByText("Continue", new() { Exact = true }).ClickAsync();
        await page.GotoAsync("/studio");
    }

    private static async Task<HttpClient> ClientAsync(PublishedSite site, IBrowserContext context)
    {
        var client = site.CreateClient(followRedirects: false);
        client.DefaultRequestHeaders.Add("Cookie",
            string.Join("; ", (await context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        return client;
    }

    private static async Task<Row> TimeAsync(HttpClient client, string what, string path, int rounds = Rounds)
    {
        var first = await MillisecondsAsync(client, path);
        var waits = new List<double>();
        for (var round = 0; round < rounds; round++)
            waits.Add(await MillisecondsAsync(client, path));
        waits.Sort();
        return new(what, $"p95 {Milliseconds(waits[waits.Count * 95 / 100])}",
            $"p50 {Milliseconds(waits[waits.Count / 2])}, the first {Milliseconds(first)}");
    }

    private static async Task<double> MillisecondsAsync(HttpClient client, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode is HttpStatusCode.OK
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
    }

    private static async Task<string> LinkAsync(HttpClient client, string path, string selector) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative)))
            .QuerySelector(selector)!.GetAttribute("href")!;

    /// <summary>From the address bar to the moment at which somebody can write in the rich text.</summary>
    private static async Task<IReadOnlyList<Row>> EditorAsync(HttpClient client, IPage page, string path)
    {
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).PathAndQuery);
        var waits = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await page.GotoAsync(path);
            await page.WaitForSelectorAsync(".rp-rich-text--started");
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var sizes = new List<(string Path, int Bytes)>();
        foreach (var part in fetched.Distinct().Where(part => !part.StartsWith("/media/", StringComparison.Ordinal)))
            sizes.Add((part, (await client.GetByteArrayAsync(new Uri(part, UriKind.Relative))).Length));
        client.DefaultRequestHeaders.Remove("Accept-Encoding");
        return
        [
            new("Editor in a browser: ready to write", Milliseconds(waits.Skip(1).Order().ElementAt(2)),
                $"the first time, with everything fetched: {Milliseconds(waits[0])}"),
            new("… what it fetches, compressed", Kilobytes(sizes.Sum(size => size.Bytes)),
                string.Join(", ", sizes.OrderByDescending(size => size.Bytes).Take(4)
                    .Select(size => $"{Path.GetFileName(size.Path.Split('?')[0])} {Kilobytes(size.Bytes)}"))),
        ];
    }

    /// <summary>From the button to the words on the residents' page.</summary>
    private static async Task<Row> PublishAsync(HttpClient client, IPage page, string path)
    {
        const string Words = "A summary that was published a moment ago.";
        var live = new Uri(await LinkAsync(client, path, "aside a[href^='/help']"), UriKind.Relative);
        await page.GotoAsync(path);
        await page.GetByLabel("Summary", new() { Exact = true }).FillAsync(Words);
        await page.GetByText("Save and go on to publish").ClickAsync();
        await page.GetByLabel("Now", new() { Exact = true }).CheckAsync();
        if (await page.Locator("input[name=warnings]").CountAsync() > 0)
            await page.Locator("input[name=warnings]").CheckAsync();
        var begun = Stopwatch.GetTimestamp();
        // Residents do not wait until the studio has answered.
        var seen = Task.Run(() => ReadAsync(client, live, Words, begun));
        await page.Locator("button[value=publish]").ClickAsync();
        await page.GetByText("The page is published.").WaitForAsync();
        var answered = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return new("… published until residents read it", Seconds(await seen), $"the studio has answered after {Seconds(answered)}", "2 s");
    }

    /// <returns>Seconds after which residents read the words.</returns>
    private static async Task<double> ReadAsync(HttpClient client, Uri page, string words, long begun)
    {
        while (!(await client.GetStringAsync(page)).Contains(words, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(begun).TotalSeconds > 60)
                throw new TimeoutException("What was published could not be read within a minute.");
            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
