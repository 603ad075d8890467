using System.Buffers.Binary;

namespace ResidentPortal.Content.Media;

/// <summary>Which way up a photograph is, in the EXIF of its file: the one thing of it that is kept.</summary>
internal static class Orientation
{
    public const int Upright = 1;
    private const int Tag = 0x0112;
    private const int EntryLength = 12;

    /// <summary>From 1, upright, to 8 (EXIF 2.32, 4.6.4); 1 for what cannot be read.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(isLittle || tiff.StartsWith("MM\0*"u8)))
            return Upright;
        var at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)at..];
        var count = Short(entries, isLittle);
        entries = entries[2..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (Short(entries, isLittle) == Tag)
                return Short(entries[8..], isLittle) is var way and > 0 and <= 8 ? way : Upright;
        }

        return Upright;
    }

    /// <summary>EXIF that says this and nothing else, without the marks that files of each format put before it.</summary>
    public static byte[] Write(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
