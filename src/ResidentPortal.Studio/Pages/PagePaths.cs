namespace ResidentPortal.Studio.Pages;

/// <summary>Addresses of what can be done with a page.</summary>
public static class PagePaths
{
    public const string All = "/studio/pages";

    public static string Below(Guid? page) => page is { } key ? $"{All}?below={key}" : All;

    public static string Edit(Guid page) => $"{All}/{page}";

    public static string New(Guid? below, string? type = null) => $"{All}/new{Query(below, type)}";

    public static string NewOf(Guid page, Guid? below, string type) => $"{All}/{page}{Query(below, type)}";

    public static string Publish(Guid page) => $"{All}/{page}/publish";

    public static string Preview(Guid page) => $"{All}/{page}/preview";

    public static string Versions(Guid page) => $"{All}/{page}/versions";

    public static string Place(Guid page) => $"{All}/{page}/place";

    public static string Export(Guid page) => $"{All}/{page}/export";

    private static string Query(Guid? below, string? type) =>
        (below, type) switch
        {
            (null, null) => "",
            (null, _) => $"?type={Uri.EscapeDataString(type)}",
            (_, null) => $"?below={below}",
            _ => $"?below={below}&type={Uri.EscapeDataString(type)}",
        };
}
