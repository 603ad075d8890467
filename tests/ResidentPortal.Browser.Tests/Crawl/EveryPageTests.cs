using System.Xml.Linq;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Crawl;

/// <summary>
/// Every page of the site map in a browser, with axe: what is wrong with one does not keep the others from being looked at.
/// </summary>
[Collection(Beside.Name)]
public sealed class EveryPageTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task EveryPage_OnAPhone_IsAccessible()
    {
        var pages = await PagesAsync();
        pages.Count.ShouldBeGreaterThan(90);
        await using var visitor = await browser.VisitAsync(320);
        await LookAtAsync(visitor, pages);
    }

    [BrowserFact]
    public async Task OneOfEachKind_WideInForcedColours_IsAccessible()
    {
        // Pages of one section and depth are of one kind, nearly.
        var pages = (await PagesAsync()).GroupBy(path => (path.Split('/')[1], path.Count(letter => letter == '/')))
            .Select(kind => kind.First());
        await using var visitor = await browser.VisitAsync(1280, forcedColours: ForcedColors.Active);
        await LookAtAsync(visitor, pages);
    }

    private static async Task LookAtAsync(Visitor visitor, IEnumerable<string> pages)
    {
        var wrong = new List<string>();
        foreach (var path in pages)
        {
            try
            {
                await visitor.GoToAsync(path);
            }
            catch (ShouldAssertException mistake)
            {
                wrong.Add(mistake.Message);
            }
        }
        wrong.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        using var client = browser.Site.CreateClient();
        var map = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        return [.. map.Descendants().Where(element => element.Name.LocalName == "loc").Select(place => new Uri(place.Value).AbsolutePath)];
    }
}
