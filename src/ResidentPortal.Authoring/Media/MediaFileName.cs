using System.Globalization;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Media;

/// <summary>
/// Names for files that somebody uploads: small letters, digits and hyphens, so that they are safe on every system and in every address.
/// </summary>
internal static class MediaFileName
{
    private const int Longest = 80;

    // Windows keeps these for devices, with any ending.
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })],
        StringComparer.Ordinal);

    /// <param name="folders">Names of the folders it lies in, from the top.</param>
    /// <param name="fileName">As the browser gave it; the ending is made from what the file is.</param>
    /// <param name="isTaken">Says of a path whether another file has it.</param>
    public static string Path(IEnumerable<string> folders, string fileName, MediaFormat format, Func<string, bool> isTaken)
    {
        var folder = string.Concat(folders.Select(name => Plain(name, "files") + "/"));
        if (folder.Length > MediaPath.Longest - 2 * Longest)
            folder = "";
        var name = Plain(Title(fileName), "file");
        var path = $"{folder}{name}.{Ending(format)}";
        for (var number = 2; isTaken(path); number++)
            path = string.Create(CultureInfo.InvariantCulture, $"{folder}{name}-{number}.{Ending(format)}");
        return path;
    }

    /// <summary>The name of a file without folders and ending, as a first name for its media item.</summary>
    public static string Title(string fileName)
    {
        var last = fileName.Split('/', '\\')[^1].Trim();
        return last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
    }

    public static string Ending(MediaFormat format) => format switch
    {
        MediaFormat.Png => "png",
        MediaFormat.Jpeg => "jpg",
        MediaFormat.Gif => "gif",
        MediaFormat.WebP => "webp",
        MediaFormat.Avif => "avif",
        MediaFormat.Svg => "svg",
        MediaFormat.Pdf => "pdf",
    };

    private static string Plain(string name, string otherwise)
    {
        var kept = string.Concat(UrlSegment.Of(name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')).Trim('-');
        var plain = (kept.Length > Longest ? kept[..Longest] : kept).Trim('-');
        return plain.Length == 0 || Reserved.Contains(plain) ? otherwise : plain;
    }
}
