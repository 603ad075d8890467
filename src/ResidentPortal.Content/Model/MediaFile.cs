namespace ResidentPortal.Content.Model;

/// <summary>A file that a media item may name, without its bytes.</summary>
/// <param name="Path">Below the folder "media", with forward slashes: "campaigns/talk.svg".</param>
/// <param name="Fingerprint">SHA-256 of the bytes, in hexadecimal.</param>
/// <param name="Width">In pixels; null where the file does not say.</param>
/// <param name="Height">As the width.</param>
public sealed record MediaFile(string Path, MediaFormat Format, string Fingerprint, int? Width, int? Height);

/// <summary>The kinds of file that are let in, told by what they hold and never by their name.</summary>
public enum MediaFormat
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Avif,
    Svg,
    Pdf,
}

public static class MediaFormats
{
    public static string ContentType(this MediaFormat format) => format switch
    {
        MediaFormat.Png => "image/png",
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Gif => "image/gif",
        MediaFormat.WebP => "image/webp",
        MediaFormat.Avif => "image/avif",
        MediaFormat.Svg => "image/svg+xml",
        MediaFormat.Pdf => "application/pdf",
    };

    public static bool IsPicture(this MediaFormat format) => format != MediaFormat.Pdf;

    /// <summary>Sites on which people share a page show no drawings.</summary>
    public static bool IsBitmap(this MediaFormat format) => format is not (MediaFormat.Pdf or MediaFormat.Svg);
}
