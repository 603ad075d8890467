using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

/// <summary>Our own kind of file: uSync has none for addresses that pages once had.</summary>
internal static class USyncRedirects
{
    /// <exception cref="FormatException">It names no address of this site, or no page.</exception>
    public static Redirect Read(USyncFile file)
    {
        var path = file.Alias.TrimEnd('/').ToLowerInvariant();
        if (path is not ['/', not '/', ..] || path.Length > Redirect.LongestPath)
            throw new FormatException("The Alias is not the address of a page, such as /help/noise.");
        return Guid.TryParse((string?)file.Info.Element("Page")?.Attribute("Key"), out var page)
            ? new(path, page)
            : throw new FormatException("The Page has no Key.");
    }
}
