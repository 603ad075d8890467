using System.Buffers.Binary;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>Reads from the first bytes of a file what it is and how large its picture is. Nothing of the picture is decoded.</summary>
internal static class BitmapHeader
{
    public static MediaFormat? FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpeg,
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => MediaFormat.Gif,
        _ when bytes.StartsWith("RIFF"u8) && Has(bytes, 8, "WEBP"u8) => MediaFormat.WebP,
        _ when Has(bytes, 4, "ftyp"u8) && bytes[8..Math.Min(bytes.Length, 40)].IndexOf("avif"u8) >= 0 => MediaFormat.Avif,
        _ when bytes.StartsWith("%PDF-"u8) => MediaFormat.Pdf,
        _ => null,
    };

    /// <summary>In pixels; null when the header is cut off, or not as it should be.</summary>
    public static (int Width, int Height)? SizeOf(MediaFormat format, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var (width, height) = format switch
            {
                MediaFormat.Png => (Big(bytes[16..]), Big(bytes[20..])),
                MediaFormat.Gif => (Small(bytes[6..]), Small(bytes[8..])),
                MediaFormat.Jpeg => Jpeg(bytes),
                MediaFormat.WebP => WebP(bytes),
                MediaFormat.Avif => Avif(bytes),
                MediaFormat.Svg or MediaFormat.Pdf => default,
            };
            return width > 0 && height > 0 ? (width, height) : null;
        }
        catch (Exception cutOff) when (cutOff is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // A chain of segments; the one that starts the frame has the size. ISO/IEC 10918-1, B.2.2.
    private static (int, int) Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes[2..]; ; rest = rest[(2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]))..])
        {
            while (rest.Length > 1 && rest[1] == 0xFF)
                rest = rest[1..];
            var kind = rest[1..][0];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            if (rest[0] != 0xFF || kind is 0xD9 or 0xDA)
                return default;
        }
    }

    // RFC 9649: lossy, lossless and extended files each say it in their own way.
    private static (int, int) WebP(ReadOnlySpan<byte> bytes)
    {
        if (Has(bytes, 12, "VP8X"u8))
            return (1 + Small24(bytes[24..]), 1 + Small24(bytes[27..]));
        if (Has(bytes, 12, "VP8L"u8))
            return (
                1 + (int)(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) & 0x3FFF),
                1 + (int)((BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) >> 14) & 0x3FFF));
        return Has(bytes, 12, "VP8 "u8) ? (Small(bytes[26..]) & 0x3FFF, Small(bytes[28..]) & 0x3FFF) : default;
    }

    // The size stands in "ispe" boxes, one for each part; the whole picture is the largest.
    private static (int, int) Avif(ReadOnlySpan<byte> bytes)
    {
        var largest = default((int Width, int Height));
        var rest = bytes[..Math.Min(bytes.Length, 4096)];
        for (var at = rest.IndexOf("ispe"u8); at >= 0; at = rest.IndexOf("ispe"u8))
        {
            rest = rest[(at + 8)..];
            if (Big(rest) is var width && Big(rest[4..]) is var height && (long)width * height > (long)largest.Width * largest.Height)
                largest = (width, height);
        }

        return largest;
    }

    private static bool Has(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> word) =>
        bytes.Length >= at + word.Length && bytes[at..].StartsWith(word);

    private static int Big(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int Small(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Small24(ReadOnlySpan<byte> bytes) => bytes[..3][0] | (bytes[1] << 8) | (bytes[2] << 16);
}
