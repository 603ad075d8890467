using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Crawl;

/// <summary>Editors give every page that the program knows another name and another address.</summary>
public sealed class RenamedPagesTests : IDisposable
{
    private readonly StudioUnderTest _studio = new();

    private PublishedSite Live => _studio.Services.GetRequiredService<LiveSite>().Current;

    [Fact]
    public async Task Rename_OfEveryKnownPage_BreaksNothing()
    {
        using var client = _studio.Site.Client();
        (await client.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode();
        foreach (var known in KnownPages.All)
            known.PathIn(Live).ShouldBe(known.Shipped, "Each is in the shipped content, by its key or its type.");
        KnownPages.All.Count(known => known.Find(Live) is null).ShouldBe(0);
        var before = Live.Pages.ToDictionary(page => page.Key, page => page.Path);
        foreach (var page in KnownPages.All.Select(known => known.Find(Live)!).Append(Live.Find("/asb-case-review/figures")!).ToList())
            await MoveAsync(page);
        await _studio.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(default);
        KnownPages.All.ShouldAllBe(known => known.PathIn(Live) != known.Shipped);

        var (pages, _) = await CrawledSite.CrawlAsync(client);
        var former = before.Where(page => Live.Find(page.Key)!.Path != page.Value).Select(page => page.Value).ToHashSet();
        foreach (var page in pages.Values.Where(page => page.Status is not HttpStatusCode.OK && !page.IsJourney))
        {
            // What editors wrote into texts leads on; that is for them to change.
            page.Status.ShouldBe(HttpStatusCode.MovedPermanently, $"{page.From} leads to {page.Path}");
            former.ShouldContain(page.Path, page.From);
            (await FollowAsync(client, page.Path)).ShouldBe(HttpStatusCode.OK, $"{page.From} leads to {page.Path}");
        }

        // What the program itself writes leads straight there.
        const string ownLinks =
            "header a, footer a, .rp-exit__explained, link[rel=alternate], .govuk-breadcrumbs a, .govuk-back-link, .rp-screen-only a";
        var own = pages.Values.SelectMany(
            page => page.Document?.QuerySelectorAll(ownLinks).ToList() ?? [], (page, link) =>
                (page.Path, Href: link.GetAttribute("href")!));
        own.Where(link => former.Contains(link.Href.Split('#')[0])).Select(link => $"{link.Path} leads to {link.Href}").ShouldBeEmpty();
        string[] journeys =
            ["/report", "/report/asb", "/asb-case-review/check/danger", "/asb-case-review/printable-form", "/search?q=zzz",
                "/no-such-page"];
        foreach (var path in journeys)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var links = ContentSite.Parse(await answer.Content.ReadAsStringAsync()).QuerySelectorAll("a[href]");
            links.Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(former.Contains).ShouldBeEmpty(path);
        }

        string Moved(KnownPage known, string suffix) => known.PathIn(Live) + suffix;
        Answered(Moved(KnownPages.Campaigns, "/feed.xml")).ShouldBe(HttpStatusCode.OK);
        Answered(Moved(KnownPages.Strategy, "/print")).ShouldBe(HttpStatusCode.OK);
        Answered(Moved(KnownPages.Finder, "")).ShouldBe(HttpStatusCode.OK);
        foreach (var (type, suffix) in new[] { ("campaign", "/poster"), ("event", ".ics"), ("meeting", ".ics") })
        {
            var answers = new List<HttpStatusCode>();
            foreach (var page in Live.Pages.Where(page => page.DocumentType == type))
                answers.Add((await client.GetAsync(new Uri(page.Path + suffix, UriKind.Relative))).StatusCode);
            // Events without a day have no calendar file.
            answers.ShouldAllBe(status => status == HttpStatusCode.OK || type == "event" && status == HttpStatusCode.NotFound, type);
            answers.Count(status => status == HttpStatusCode.OK).ShouldBeGreaterThan(1, type);
        }

        pages.Values.Single(page => page.Path.EndsWith("/figures-moved", StringComparison.Ordinal)).Html
            .ShouldContain("There are no figures yet", Case.Sensitive, "The program's table is on the page.");

        // Printed and saved addresses still lead there.
        foreach (var (old, now) in new[]
        {
            ("/campaigns/womens-night-safety/poster", Moved(KnownPages.Campaigns, "/womens-night-safety/poster")),
            ("/campaigns/feed.xml", Moved(KnownPages.Campaigns, "/feed.xml")),
            ("/strategy/print", Moved(KnownPages.Strategy, "/print")),
            ("/events/ward-walks.ics", Moved(KnownPages.Events, "/ward-walks.ics")),
        })
        {
            using var answer = await client.GetAsync(new Uri(old, UriKind.Relative));
            (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, now), old);
        }

        var editor = await _studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync("/studio")).Body.ShouldContain($"below={KnownPages.Campaigns.Find(Live)!.Key}", Case.Insensitive,
            "The way to a new campaign.");

        HttpStatusCode? Answered(string path) => pages.GetValueOrDefault(path)?.Status;
    }

    public void Dispose() => _studio.Dispose();

    private async Task MoveAsync(PublishedPage page)
    {
        var editing = _studio.Services.GetRequiredService<ContentEditing>();
        var stored = (await editing.ReadAsync(page.Key, default))!;
        var properties = new Dictionary<string, LocalisedText>(stored.Node.Properties, StringComparer.OrdinalIgnoreCase)
        {
            [WellKnown.UrlName] = new(page.Path.Split('/')[^1] + "-moved"),
        };
        var moved = stored.Node with { Name = new(stored.Node.Name.Default + " (moved)"), Properties = properties };
        var saved = await editing.SaveDraftAsync(moved, stored.Version, "Ann", default);
        (await editing.PublishAsync(page.Key, null, null, saved.Version, "Ann", default)).IsDone.ShouldBeTrue(page.Name);
    }

    private static async Task<HttpStatusCode> FollowAsync(HttpClient client, string path)
    {
        for (var steps = 0; steps < 5; steps++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Headers.Location is not { } next)
                return answer.StatusCode;
            path = next.OriginalString;
        }

        return HttpStatusCode.LoopDetected;
    }
}
