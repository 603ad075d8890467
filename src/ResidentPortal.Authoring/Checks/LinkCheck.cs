using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Looks at the links that editors pick: where they lead.</summary>
internal static class LinkCheck
{
    /// <param name="subject">Names the link in the message: "the link".</param>
    /// <param name="picked">Every link of the property; null stands for one that leads nowhere.</param>
    public static IEnumerable<(ContentMistake Mistake, string Message)> Check(string subject, IEnumerable<PublishedLink?> picked, PublishedSite site, ApplicationRoutes routes) =>
        // A value that cannot be read holds no link, and was meant to hold one.
        picked.DefaultIfEmpty().SelectMany(link => Check(subject, link, site, routes));

    private static IEnumerable<(ContentMistake Mistake, string Message)> Check(string subject, PublishedLink? link, PublishedSite site, ApplicationRoutes routes)
    {
        if (link is null)
            yield return (ContentMistake.BrokenLink, $"{subject} leads to a page that is not published, or to an address that is not allowed.");
        else if (link.Href[0] == '/' && site.Find(link.Href) is null && !routes.Contains(link.Href))
            yield return (ContentMistake.BrokenLink, $"{subject} leads to {link.Href}, where there is no page.");
    }
}
