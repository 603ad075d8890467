using System.Net;
using AngleSharp.Dom;

namespace ResidentPortal.Web.Tests.Site.Crawl;

/// <summary>An answer of the site, with the page that led there.</summary>
/// <param name="From">Where the link was found; empty for the first page.</param>
/// <param name="Html">Empty when the answer is not a page.</param>
internal sealed record CrawledPage(string Path, string From, HttpStatusCode Status, string Html, bool SetsCookie)
{
    public IDocument? Document { get; } = Html.Length > 0 ? ContentSite.Parse(Html) : null;

    /// <summary>Forms and what comes of them; everything else is content.</summary>
    public bool IsJourney => Path.StartsWith("/report", StringComparison.Ordinal)
        || Path is "/asb-case-review/check" or "/asb-case-review/apply"
        || Path.StartsWith("/asb-case-review/check/", StringComparison.Ordinal)
        || Path.StartsWith("/asb-case-review/apply/", StringComparison.Ordinal);

    /// <summary>Addresses on this site that the page links to, with their fragments.</summary>
    public IEnumerable<(string Path, string Fragment)> Links =>
        from link in Document?.QuerySelectorAll("a[href], link[rel=alternate][href], link[rel=canonical][href]")
            ?? Enumerable.Empty<IElement>()
        let target = new Uri(new Uri("http://localhost" + Path), link.GetAttribute("href"))
        where target.Host == "localhost" && target.Scheme is "http" or "https" && target.AbsolutePath != "/exit"
        select (target.AbsolutePath, target.Fragment.TrimStart('#'));
}
