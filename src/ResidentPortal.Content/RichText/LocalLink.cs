using System.Text.RegularExpressions;

namespace ResidentPortal.Content.RichText;

/// <summary>Umbraco's link to a page by its key, which a rename does not break: <c>/{localLink:GUID}#anchor</c>.</summary>
internal static partial class LocalLink
{
    public static (Guid Page, string Anchor)? Target(string href)
    {
        var match = Pattern().Match(Uri.UnescapeDataString(href));
        return match.Success && Guid.TryParse(match.Groups["key"].Value, out var key) ? (key, match.Groups["anchor"].Value) : null;
    }

    // Before version 14 the key was written as umb://document/…, without hyphens.
    [GeneratedRegex(@"^/?\{localLink:(?:umb://document/)?(?<key>[0-9a-fA-F-]{32,36})\}(?<anchor>#[\w-]+)?$")]
    private static partial Regex Pattern();
}
