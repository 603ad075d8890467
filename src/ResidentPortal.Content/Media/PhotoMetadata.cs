using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>
/// Takes out of a picture what it says besides the picture: where, when, by whom and with what it was taken, comments,
/// thumbnails, and whatever follows its end. Which way up it is and its colour profile stay. No pixel is decoded.
/// </summary>
internal static class PhotoMetadata
{
    /// <summary>The picture alone; null when the file is cut off or not as it should be, or its metadata cannot be taken out.</summary>
    public static byte[]? Remove(MediaFormat format, byte[] bytes)
    {
        try
        {
            return format switch
            {
                MediaFormat.Jpeg => JpegMetadata.Remove(bytes),
                MediaFormat.Png => PngMetadata.Remove(bytes),
                MediaFormat.WebP => WebPMetadata.Remove(bytes),
                MediaFormat.Gif => GifMetadata.Remove(bytes),
                // Its parts are found by their offsets, all of which would change: without metadata it is let in.
                MediaFormat.Avif => HasAny(bytes) ? null : bytes,
                MediaFormat.Svg or MediaFormat.Pdf => bytes,
            };
        }
        catch (Exception cutOff) when (cutOff is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // Types of items in HEIF, ISO/IEC 23008-12 annex A: Exif, and XMP as a "mime" item.
    private static bool HasAny(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("Exif"u8) >= 0 || bytes.IndexOf("application/rdf+xml"u8) >= 0 || bytes.IndexOf("<x:xmpmeta"u8) >= 0;
}
