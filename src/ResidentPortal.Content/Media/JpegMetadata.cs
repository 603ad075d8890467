using System.Buffers.Binary;

namespace ResidentPortal.Content.Media;

/// <summary>Segments of a JPEG (ISO/IEC 10918-1, annex B): those that the picture needs are kept.</summary>
internal static class JpegMetadata
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Application0 = 0xE0;
    private const byte Exif = 0xE1;

    public static byte[]? Remove(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..2]);
        var (hasFrame, hasScan, isTurned) = (false, false, false);
        for (var rest = bytes[2..]; ;)
        {
            if (rest[0] != 0xFF)
                return null;
            while (rest[1] == 0xFF)
                rest = rest[1..];
            var kind = rest[1];
            if (kind == EndOfImage)
            {
                // A film or a second photograph may follow: both have a place and a time of their own.
                kept.Write([0xFF, EndOfImage]);
                return hasFrame && hasScan ? kept.ToArray() : null;
            }

            if (kind is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
                return null;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 4)
                return null;
            var segment = rest[..length];
            if (kind == Exif && !isTurned && segment[4..].StartsWith("Exif\0\0"u8)
                && Orientation.Read(segment[10..]) is > Orientation.Upright and var way)
            {
                isTurned = true;
                byte[] exif = [.. "Exif\0\0"u8, .. Orientation.Write(way)];
                kept.Write([0xFF, Exif, 0, (byte)(exif.Length + 2), .. exif]);
            }
            else if (IsOfPicture(kind, segment[4..]))
                kept.Write(segment);
            rest = rest[length..];
            hasFrame |= kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (kind != StartOfScan)
                continue;
            hasScan = true;
            var data = ScanLength(rest);
            kept.Write(rest[..data]);
            rest = rest[data..];
        }
    }

    private static bool IsOfPicture(byte kind, ReadOnlySpan<byte> data) => kind switch
    {
        Application0 => data.StartsWith("JFIF\0"u8) && data is [_, _, _, _, _, _, _, _, _, _, _, _, 0, 0],
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8),
        // Says how the colours are stored.
        0xEE => data.StartsWith("Adobe"u8) && data.Length == 12,
        // Tables, frames, scans and intervals.
        _ => kind is (>= 0xC0 and <= 0xCF and not 0xC8) or (>= 0xDA and <= 0xDF),
    };

    // Up to the next marker. Within a scan 0xFF is followed by 0, or is one of the marks to find one's place again.
    private static int ScanLength(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; ; at++)
        {
            if (scan[at] == 0xFF && scan[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }
    }
}
