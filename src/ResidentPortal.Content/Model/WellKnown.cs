namespace ResidentPortal.Content.Model;

/// <summary>Property aliases that Umbraco itself gives a meaning to.</summary>
public static class WellKnown
{
    /// <summary>Replaces the page's name in its address.</summary>
    public const string UrlName = "umbracoUrlName";

    /// <summary>Keeps the page out of menus when it is "1".</summary>
    public const string HiddenFromMenu = "umbracoNaviHide";

    /// <summary>Document type of the page at "/".</summary>
    public const string HomeType = "home";

    /// <summary>Document type that only groups pages: it has no page of its own.</summary>
    public const string FolderType = "folder";

    /// <summary>
    /// Document type whose compositions are content without a page, such as alerts: no address, and in no list of pages.
    /// </summary>
    public const string WithoutPage = "withoutPage";

    public static bool IsAlwaysAllowed(string alias) => alias is UrlName or HiddenFromMenu;
}
