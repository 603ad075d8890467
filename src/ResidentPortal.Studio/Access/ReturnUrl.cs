using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>The page that somebody wanted before they had to sign in.</summary>
internal static class ReturnUrl
{
    /// <summary>The page that the person has just come from, which is open to them; their account where there is none.</summary>
    public static string From(HttpContext context) => Wanted(context) ?? StudioPaths.Account;

    /// <summary>What carries it over to the next step; empty where there is none.</summary>
    public static string Query(HttpContext context) => Wanted(context) is { } page ? "?return=" + Uri.EscapeDataString(page) : "";

    /// <summary>Null where none was wanted, or one elsewhere.</summary>
    public static string? Wanted(HttpContext context) => StudioPaths.Local(context.Request.Query["return"]);
}
