using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>
/// The site around the pages that are looked at. One serves all of them, so that each page is read once for the links to it.
/// </summary>
internal sealed class CheckedSite(PublishedSite site, ApplicationRoutes routes)
{
    private readonly Lazy<ILookup<string, PublishedPage>> _byPath =
        new(() => site.Pages.ToLookup(page => page.Path, StringComparer.Ordinal));

    public PublishedSite Published => site;

    public ApplicationRoutes Routes => routes;

    public LinkDestinations Destinations { get; } = new(site, routes);

    /// <summary>More than one where two pages have the same address.</summary>
    public IEnumerable<PublishedPage> PagesAt(string path) => _byPath.Value[path];
}
