using System.Text.Json;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>The name of a media file: its path below the folder "media", which is also its address below "/media/".</summary>
internal static class MediaPath
{
    public const string Folder = "media";

    /// <summary>As long as the database lets it be.</summary>
    public const int Longest = 400;

    private const string Start = "/" + Folder + "/";

    /// <summary>The path of the file that the item names; null when it names none.</summary>
    public static string? Of(MediaItem item) => OfAddress(Source(item.Value(WellKnown.MediaFile)));

    /// <summary>The path in an address such as "/media/campaigns/talk.svg?width=400"; null when it leads elsewhere.</summary>
    public static string? OfAddress(string address)
    {
        var path = address.Split('?', '#')[0];
        return path.StartsWith(Start, StringComparison.Ordinal) && IsPlain(path = Uri.UnescapeDataString(path[Start.Length..]))
            ? path
            : null;
    }

    /// <summary>It leads to a place below the folder, on every system.</summary>
    public static bool IsPlain(string path) =>
        path.Length is > 0 and <= Longest
        && !path.Any(letter => char.IsControl(letter) || letter is '\\' or ':')
        && path.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    /// <summary>Where browsers find the file. Other bytes have another address, so that they may keep these for ever.</summary>
    public static string Address(MediaFile file) =>
        $"{Start}{string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))}?v={Mark(file)}";

    /// <summary>Stands for the file's bytes in its address.</summary>
    public static string Mark(MediaFile file) => file.Fingerprint[..8].ToLowerInvariant();

    // An Upload holds the address itself, an Image Cropper an object around it.
    private static string Source(string stored)
    {
        if (!stored.StartsWith('{'))
            return stored;
        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.TryGetProperty("src", out var source) && source.ValueKind == JsonValueKind.String
                ? source.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
