using System.Text;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Sitemap;

/// <summary>Where everything is: for people, and for search engines.</summary>
public static class SitemapEndpoints
{
    public const string Page = "/sitemap";
    public const string File = "/sitemap.xml";

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Page, Reading.Methods, (HttpContext context, LiveSite live) =>
        {
            CachePolicy.Mark(context, isSensitive: false);
            return Results.Page<SitemapPage, PublishedSite>(live.Current);
        }).CachedByEdition();
        app.MapMethods(File, Reading.Methods, (HttpContext context, LiveSite live, IOptions<SiteOptions> options) =>
        {
            CachePolicy.Mark(context, isSensitive: false);
            return Results.Bytes(SitemapFile.Write(live.Current, options.Value), SitemapFile.ContentType);
        }).CachedByEdition();
        app.MapMethods("/robots.txt", Reading.Methods, (HttpContext context, ReportForms forms, IOptions<SiteOptions> options) =>
        {
            CachePolicy.Mark(context, isSensitive: false);
            return Results.Text(Robots(forms, options.Value), "text/plain", Encoding.UTF8);
        }).CachedByEdition();
    }

    // The first page of each form may be found; the pages in which people answer may not.
    private static string Robots(ReportForms forms, SiteOptions site) => $"""
        User-agent: *
        {string.Join('\n', forms.All.Select(form => $"Disallow: {form.Path}/"))}
        Disallow: /asb-case-review/check
        Disallow: /exit
        Disallow: /dev/

        Sitemap: {site.AddressOf(File)}

        """;
}
