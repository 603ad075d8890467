using System.Buffers.Binary;

namespace ResidentPortal.Content.Media;

/// <summary>Chunks of a PNG (W3C, Portable Network Graphics, third edition, 11): those that the picture needs are kept.</summary>
internal static class PngMetadata
{
    private const int Head = 8;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static byte[]? Remove(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..Head]);
        var (isFirst, hasData, isTurned) = (true, false, false);
        for (var rest = bytes[Head..]; ; isFirst = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
                return null;
            var chunk = rest[..(int)(length + 12)];
            var kind = chunk[4..8];
            if (isFirst != kind.SequenceEqual("IHDR"u8) || Sum(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                return null;
            if (kind.SequenceEqual("eXIf"u8) && !isTurned && Orientation.Read(chunk[Head..^4]) is > Orientation.Upright and var way)
            {
                isTurned = true;
                Write(kept, "eXIf"u8, Orientation.Write(way));
            }
            else if (IsOfPicture(kind))
                kept.Write(chunk);
            // A small first letter means that a picture can do without: what is unknown and needed may be anything.
            else if (kind[0] is >= (byte)'A' and <= (byte)'Z')
                return null;
            if (kind.SequenceEqual("IEND"u8))
                return hasData ? kept.ToArray() : null;
            hasData |= kind.SequenceEqual("IDAT"u8);
            rest = rest[chunk.Length..];
        }
    }

    private static bool IsOfPicture(ReadOnlySpan<byte> kind) =>
        " IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT "u8.IndexOf(
            [(byte)' ', .. kind, (byte)' ']) >= 0;

    private static void Write(MemoryStream to, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(kind);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum([.. kind, .. data]));
        to.Write(number);
    }

    // CRC-32, annex D of the same.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(int number)
    {
        var entry = (uint)number;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
