using System.Text;
using System.Xml;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.FrontPage;

namespace ResidentPortal.Web.Site.Sitemap;

/// <summary>Writes the addresses that search engines should know, as sitemaps.org wants them.</summary>
internal static class SitemapFile
{
    public const string ContentType = "application/xml; charset=utf-8";

    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(PublishedSite site, SiteOptions options)
    {
        using var file = new MemoryStream();
        using (var sitemap = XmlWriter.Create(file, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            sitemap.WriteStartElement("urlset", Sitemaps);
            foreach (var path in Paths(site))
            {
                sitemap.WriteStartElement("url");
                sitemap.WriteElementString("loc", options.AddressOf(path));
                // Of a form it is not known, and a guess would be worse than nothing.
                if (site.Find(path)?.ChangedUtc is { } changed)
                    sitemap.WriteElementString("lastmod", Dates.Utc(changed));
                sitemap.WriteEndElement();
            }
        }

        return file.ToArray();
    }

    /// <summary>Every page, and the forms to which the home page leads.</summary>
    private static IEnumerable<string> Paths(PublishedSite site) =>
        site.Pages.Select(page => page.Path).Union(HomeTask.On(site).Select(task => task.Href).Where(href => href[0] == '/'));
}
