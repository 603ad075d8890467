using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>The page that somebody wanted before they had to sign in.</summary>
internal static class ReturnUrl
{
    /// <summary>The home of the studio where none was wanted, or one elsewhere.</summary>
    public static string From(HttpContext context) => Wanted(context) ?? StudioPaths.Home;

    /// <summary>What carries it over to the next step; empty where there is none.</summary>
    public static string Query(HttpContext context) => Wanted(context) is { } page ? "?return=" + Uri.EscapeDataString(page) : "";

    private static string? Wanted(HttpContext context) => StudioPaths.Local(context.Request.Query["return"]);
}
