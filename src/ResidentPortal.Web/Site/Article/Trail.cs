using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Article;

internal static class Trail
{
    /// <summary>The way from the home page to a page, which itself is left out: its name stands just below.</summary>
    public static IReadOnlyList<BreadcrumbItem> To(PublishedPage page) =>
        [.. page.Ancestors.Select(above => new BreadcrumbItem(above.Path == "/" ? "Home" : above.Name, above.Path))];
}
