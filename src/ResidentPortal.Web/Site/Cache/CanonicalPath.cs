namespace ResidentPortal.Web.Site.Cache;

/// <summary>The one spelling of an address under which its page is answered and kept.</summary>
internal static class CanonicalPath
{
    /// <param name="path">As somebody asked for it.</param>
    public static string Of(string path) => path.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } canonical ? canonical : "/";
}
