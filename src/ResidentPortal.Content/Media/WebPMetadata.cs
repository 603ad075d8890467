using System.Buffers.Binary;

namespace ResidentPortal.Content.Media;

/// <summary>Chunks of a WebP file (RFC 9649): those that the picture needs are kept.</summary>
internal static class WebPMetadata
{
    private const int Head = 12;
    private const int FrameHead = 16;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;

    public static byte[]? Remove(ReadOnlySpan<byte> bytes)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (size > bytes.Length - 8)
            return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..Head]);
        var way = Orientation.Upright;
        var hasPicture = false;
        // What follows the size that the file names is no part of it.
        for (var rest = bytes[Head..(int)(8 + size)]; rest.Length > 0;)
        {
            if (Next(ref rest) is not { Length: > 0 } chunk)
                return null;
            if (Is(chunk, "EXIF"u8))
                way = Orientation.Read(chunk[8..].StartsWith("Exif\0\0"u8) ? chunk[14..] : chunk[8..]);
            else if (Is(chunk, "ANMF"u8))
            {
                if (Frame(chunk) is not { } frame)
                    return null;
                Write(kept, "ANMF"u8, frame);
                hasPicture = true;
            }
            else if (Is(chunk, "VP8X"u8) || Is(chunk, "ICCP"u8) || Is(chunk, "ANIM"u8) || IsPicture(chunk))
            {
                Write(kept, chunk[..4], chunk[8..]);
                hasPicture |= Is(chunk, "VP8 "u8) || Is(chunk, "VP8L"u8);
            }
        }

        return hasPicture ? Finish(kept, way) : null;
    }

    private static byte[] Finish(MemoryStream kept, int way)
    {
        var isExtended = kept.GetBuffer().AsSpan(Head).StartsWith("VP8X"u8);
        var isTurned = isExtended && way != Orientation.Upright;
        if (isTurned)
            Write(kept, "EXIF"u8, Orientation.Write(way));
        var file = kept.ToArray();
        if (isExtended)
            file[Head + 8] = (byte)((file[Head + 8] & ~(HasExif | HasXmp)) | (isTurned ? HasExif : 0));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    /// <summary>The data of a frame with nothing in it but its picture.</summary>
    private static byte[]? Frame(ReadOnlySpan<byte> chunk)
    {
        var data = chunk[8..];
        using var kept = new MemoryStream(data.Length);
        kept.Write(data[..FrameHead]);
        for (var rest = data[FrameHead..]; rest.Length > 0;)
        {
            if (Next(ref rest) is not { Length: > 0 } part)
                return null;
            if (IsPicture(part))
                Write(kept, part[..4], part[8..]);
        }

        return kept.ToArray();
    }

    private static bool IsPicture(ReadOnlySpan<byte> chunk) => Is(chunk, "VP8 "u8) || Is(chunk, "VP8L"u8) || Is(chunk, "ALPH"u8);

    private static bool Is(ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> kind) => chunk.StartsWith(kind);

    /// <summary>Takes the next chunk, without its filling; an empty one when it is cut off.</summary>
    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) is var length && length > rest.Length - 8)
            return [];
        var chunk = rest[..(int)(8 + length)];
        // The last may lack its filling.
        rest = rest[Math.Min(rest.Length, chunk.Length + (chunk.Length & 1))..];
        return chunk;
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        to.Write(kind);
        to.Write(length);
        to.Write(data);
        if ((data.Length & 1) == 1)
            to.WriteByte(0);
    }
}
