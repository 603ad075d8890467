namespace ResidentPortal.Content.Media;

/// <summary>Blocks of a GIF (GIF89a specification): pictures, their timing and their repetition are kept.</summary>
internal static class GifMetadata
{
    private const byte Trailer = 0x3B;
    private const byte Picture = 0x2C;
    private const byte Extension = 0x21;
    private const byte Control = 0xF9;
    private const byte Words = 0x01;
    private const byte Application = 0xFF;

    public static byte[]? Remove(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        var head = 13 + Colours(bytes[10]);
        kept.Write(bytes[..head]);
        var hasPicture = false;
        for (var rest = bytes[head..]; ;)
        {
            switch (rest[0])
            {
                case Trailer:
                    kept.WriteByte(Trailer);
                    return hasPicture ? kept.ToArray() : null;
                case Picture:
                    var start = 10 + Colours(rest[9]) + 1;
                    var picture = start + Blocks(rest[start..]);
                    kept.Write(rest[..picture]);
                    rest = rest[picture..];
                    hasPicture = true;
                    break;
                case Extension:
                    var extension = 2 + Blocks(rest[2..]);
                    if (rest[1] is Control or Words || (rest[1] == Application && IsOfPicture(rest[2..])))
                        kept.Write(rest[..extension]);
                    rest = rest[extension..];
                    break;
                default:
                    return null;
            }
        }
    }

    private static bool IsOfPicture(ReadOnlySpan<byte> block) =>
        block[0] == 11
            && (block[1..].StartsWith("NETSCAPE2.0"u8) || block[1..].StartsWith("ANIMEXTS1.0"u8) || block[1..].StartsWith("ICCRGBG1012"u8));

    // Bytes of the table of colours that a head says it has.
    private static int Colours(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    // Each begins with its length; the last is empty.
    private static int Blocks(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes[at] != 0)
            at += 1 + bytes[at];
        return at + 1;
    }
}
