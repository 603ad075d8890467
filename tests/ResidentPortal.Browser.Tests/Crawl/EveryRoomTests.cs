using System.Text.RegularExpressions;
using ResidentPortal.Browser.Tests.Journeys;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Crawl;

/// <summary>One page of each kind that the studio links to, at both widths, as an administrator sees it.</summary>
[Collection(Together.Name)]
public sealed partial class EveryRoomTests(SharedBrowser browser)
{
    // Downloads, and pages of other rooms in a frame.
    private static readonly string[] NotPages =
        ["/studio/record/csv", "/studio/record/people/csv", "/studio/pages/*/preview/draft", "/studio/media/files/*"];

    private static readonly string[] Known =
    [
        "/studio", "/studio/account", "/studio/alerts", "/studio/bin", "/studio/export", "/studio/media", "/studio/media/*",
        "/studio/media/add", "/studio/media/folders", "/studio/media/folders/*",
        "/studio/pages", "/studio/pages/*", "/studio/pages/*/export", "/studio/pages/*/place", "/studio/pages/*/preview",
        "/studio/pages/*/publish", "/studio/pages/*/versions",
        "/studio/pages/new", "/studio/people", "/studio/people/*", "/studio/record", "/studio/record/people", "/studio/redirects",
        "/studio/types", "/studio/types/*",
        "/studio/words", "/studio/words/promises", "/studio/words/promises/*", "/studio/words/synonyms",
    ];

    [BrowserFact]
    public async Task Room_AtBothWidths_IsSound()
    {
        await using var person = await browser.VisitAsync(1280);
        await person.JoinAsync(Roles.Administrator);
        var (seen, waiting) = (new SortedSet<string>(StringComparer.Ordinal), new Queue<string>(["/studio"]));
        while (waiting.TryDequeue(out var address))
        {
            if (NotPages.Contains(Kind(address)) || !seen.Add(Kind(address)))
                continue;
            await person.Page.SetViewportSizeAsync(1280, 900);
            await person.GoToAsync(address);
            await person.Page.SetViewportSizeAsync(320, 640);
            await person.LookAsync();
            foreach (var link in await person.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('a[href^=\"/studio\"]')].map(link => link.getAttribute('href').split('#')[0])"))
                waiting.Enqueue(link);
        }

        Known.Except(seen).ShouldBeEmpty();
    }

    /// <summary>The address without what names one thing of many.</summary>
    private static string Kind(string address) => OneOfMany().Replace(address.Split('?')[0], "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/promises/)[^/]+|(?<=/media/files/).+")]
    private static partial Regex OneOfMany();
}
