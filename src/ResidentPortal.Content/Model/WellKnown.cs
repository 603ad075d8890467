namespace ResidentPortal.Content.Model;

/// <summary>Property aliases that Umbraco itself gives a meaning to.</summary>
public static class WellKnown
{
    /// <summary>Replaces the page's name in its address.</summary>
    public const string UrlName = "umbracoUrlName";

    /// <summary>Keeps the page out of menus when it is "1".</summary>
    public const string HiddenFromMenu = "umbracoNaviHide";

    /// <summary>On a media item: the address of its file, or JSON with it in "src".</summary>
    public const string MediaFile = "umbracoFile";

    /// <summary>On a media item, and our own: what a picture says to those who cannot see it.</summary>
    public const string AltText = "altText";

    /// <summary>On a media item, and our own: "1" for a picture without anything to say.</summary>
    public const string Decorative = "decorative";

    /// <summary>Media type that only groups others: it has no file.</summary>
    public const string MediaFolderType = "Folder";

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
