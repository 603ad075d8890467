using System.Text.RegularExpressions;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Studio.Preview;

/// <summary>
/// Leads a previewed page to its files. Those that are public stay where residents find them; the others are fetched from where
/// whoever looks at the preview may see them.
/// </summary>
internal static partial class DraftFiles
{
    /// <param name="html">As the site wrote it: addresses stand in double quotes.</param>
    /// <param name="place">Where the others are, without a slash at the end.</param>
    /// <param name="live">The site as residents see it.</param>
    public static string Lead(string html, string place, PublishedSite live) => Address().Replace(html, found =>
        live.IsPublic(Uri.UnescapeDataString(found.Groups["path"].Value))
            ? found.Value
            : $"{found.Groups["name"].Value}{place}/{found.Groups["path"].Value}");

    [GeneratedRegex("""(?<name>\s(?:src|href)=")/media/(?<path>[^"?#]+)""")]
    private static partial Regex Address();
}
