using AngleSharp.Dom;
using ResidentPortal.Testing;

namespace ResidentPortal.Web.Tests.Site;

/// <summary>Reads pages of a whole site that stands at a chosen moment.</summary>
internal static class Reading
{
    /// <param name="moment">With its offset: "2021-10-31T23:30+00:00".</param>
    public static SiteUnderTest SiteAt(string moment)
    {
        // The shipped threshold is younger than some of these moments, and a site without one does not start.
        var site = SiteUnderTest.InDevelopment(("CaseReview:Threshold:0:EffectiveFrom", "2014-10-20"));
        site.Clock = new TestClock(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        return site;
    }

    public static async Task<IDocument> OpenAsync(this SiteUnderTest site, string path) => ContentSite.Parse(await site.ReadAsync(path));

    public static Task<string> ReadAsync(this SiteUnderTest site, string path) =>
        site.Client().GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The links in the list that stands under a heading; none when there is no such heading.</summary>
    public static IReadOnlyList<string> Under(this IDocument page, string heading)
    {
        var links = new List<string>();
        var start = page.QuerySelectorAll("main h2").SingleOrDefault(element => element.TextContent == heading);
        for (var next = start?.NextElementSibling; next is not null and not { LocalName: "h2" }; next = next.NextElementSibling)
            links.AddRange(next.QuerySelectorAll("h3 a").Concat(next.LocalName == "h3" ? next.QuerySelectorAll("a") : [])
                .Select(link => link.GetAttribute("href")!).Except(links));
        return links;
    }
}
