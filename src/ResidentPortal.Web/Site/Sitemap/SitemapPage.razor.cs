namespace ResidentPortal.Web.Site.Sitemap;

/// <summary>Named here for the generator of endpoints, which cannot see what Razor generates.</summary>
public partial class SitemapPage;
