using System.Buffers.Binary;
using System.Text;

namespace ResidentPortal.Content.Tests.Media;

/// <summary>
/// Small pictures that a browser shows, and the same with what a phone adds to them. Whatever must not be published says so.
/// </summary>
internal static class Photo
{
    public const string Secret = "SECRET";

    public const string PngText =
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAF0lEQVR4AWJiYGD4D8UMIA4jkAPCDAAAAAD///z8qJQAAAAGSURBVAMAKE4CBeu82ngAAAAASUVORK5CY"
        + "II=";

    public static byte[] Jpeg { get; } =
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDA"
            + "RESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEA"
            + "AAAAAAAAAAAAAAAAAAQG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAESE1Fh/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAADFf/aAAw"
            + "DAQACEQMRAD8Az02ibSB62HrY7HWI1WH/2Q==");
    public static byte[] ProgressiveJpeg { get; } =
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDA"
            + "RUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAA"
            + "AAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAACBf/aAAwDAQACEAMQAAABmig//8QAFhAAAwAAAAAAAAAAAAAAAAAAAAES/9oACAEBAAEFAqZ//8Q"
            + "AFxEAAwEAAAAAAAAAAAAAAAAAAAISUf/aAAgBAwEBPwG20//EABcRAAMBAAAAAAAAAAAAAAAAAAACElH/2gAIAQIBAT8BhcP/xAAUEAEAAAAAAAAAAAAAAAAAAA"
            + "AA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IR//2gAMAwEAAgADAAAAEPP/xAAWEQADAAAAAAAAAAAAAAAAAAAAYZH/2gAIAQMBA"
            + "T8QYp//xAAWEQADAAAAAAAAAAAAAAAAAAAAYZH/2gAIAQIBAT8QWh//xAAVEAEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAQABPxCj/9k=");
    public static byte[] Png { get; } = Convert.FromBase64String(PngText);
    public static byte[] AnimatedGif { get; } =
        Convert.FromBase64String(
            "R0lGODlhBAAEAPAAAP8AAAAAACH5BAAKAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABAAEAAACBISPCQUAIfkEAAoAAAAsAAAAAAQABACAAAD/AAAAAgSEjwkFA"
            + "Ds=");
    public static byte[] AnimatedWebP { get; } =
        Convert.FromBase64String(
            "UklGRsAAAABXRUJQVlA4WAoAAAACAAAAAwAAAwAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAMAAAMAAGQAAAJWUDggMAAAANABAJ0BKgQABAACADQloAJ0u"
            + "gH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAAAAAAAwAAAwAAZAAAAFZQOCAsAAAAlAEAnQEqBAAEAAAANCWgAnS6AAOYAP75k2//kB//"
            + "kB//kB//ID/iF3sgMABSSUZGPAAAAFdFQlBWUDggMAAAANABAJ0BKgQABAACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAA==")[..200];

    /// <summary>An extended WebP of one picture, which says that there is nothing else in it.</summary>
    public static byte[] WebP { get; } =
        Riff([.. Chunk("VP8X", [0, 0, 0, 0, 5, 0, 0, 3, 0, 0]),
            .. Convert.FromBase64String(
                "UklGRlQAAABXRUJQVlA4IEgAAABwAwCdASoGAAQAAgA0JagCdGuA/gGEAfwD2/7sA/QAGBrNsAAA/vneRWKf/+oYInZ3//y2zOa5f/9xn/v2/lRBeDPvV53dg"
                + "AA=")[12..]]);

    /// <summary>EXIF as of a phone: its maker, which way up it was held, and 51° 36' 42.42" north.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0, 3, 0,
        .. Entry(0x010F, 2, 7, 96), .. Entry(0x0112, 3, 1, orientation), .. Entry(0x8825, 4, 1, 50), 0, 0, 0, 0,
        2, 0, .. Entry(0x0001, 2, 2, 'N'), .. Entry(0x0002, 5, 3, 104), 0, 0, 0, 0, .. new byte[16],
        .. "SECRET\0\0"u8, .. Number(51), .. Number(1), .. Number(36), .. Number(1), .. Number(4242), .. Number(100),
    ];

    public static byte[] WithAll(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. jpeg[2..^2],
        .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET"u8), .. Segment(0xED, "Photoshop 3.0\0SECRET"u8),
        .. Segment(0xE2, "MPF\0SECRET"u8), .. Segment(0xFE, "SECRET"u8),
        .. jpeg[^2..], .. jpeg, .. "SECRET film"u8,
    ];

    public static byte[] Segment(byte kind, ReadOnlySpan<byte> data) =>
        [0xFF, kind, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    public static byte[] PngWithAll(int orientation) =>
    [
        .. Png[..33], .. PngChunk("tEXt", "Comment\0SECRET"u8), .. PngChunk("eXIf", Exif(orientation)), .. Png[33..^12],
        .. PngChunk("iTXt", "XML:com.adobe.xmp\0SECRET"u8),
        .. PngChunk("zTXt", "SECRET"u8), .. PngChunk("tIME", [7, 234, 3, 10, 9, 30, 0]), .. PngChunk("seCt", "SECRET"u8), .. Png[^12..],
        .. "SECRET"u8,
    ];

    public static byte[] WebPWithAll(int orientation)
    {
        byte[] all =
            [.. Riff([.. WebP[12..], .. Chunk("EXIF", Exif(orientation)), .. Chunk("XMP ", "<x:xmpmeta>SECRET"u8),
                .. Chunk("SECR", "SECRET!"u8)]), .. "SECRET"u8];
        all[20] = 0x0C;
        return all;
    }

    public static byte[] GifWithAll() =>
    [
        .. AnimatedGif[..19], 0x21, 0xFE, 6, .. "SECRET"u8, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 6, .. "SECRET"u8, 0,
        .. AnimatedGif[19..], .. "SECRET"u8,
    ];

    public static byte[] PngChunk(string kind, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        return [.. BigEndian((uint)data.Length), .. body, .. BigEndian(Sum(body))];
    }

    public static byte[] Chunk(string kind, ReadOnlySpan<byte> data) =>
        [.. Encoding.ASCII.GetBytes(kind), .. Number(data.Length), .. data, .. new byte[data.Length & 1]];

    public static byte[] Riff(ReadOnlySpan<byte> chunks) => [.. "RIFF"u8, .. Number(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Number(count), .. Number(value)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    // Bit by bit, so that it shares nothing with the code it tests.
    private static uint Sum(byte[] bytes) => ~bytes.Aggregate(uint.MaxValue, (sum, one) =>
        Enumerable.Range(0, 8).Aggregate(sum ^ one, (rest, _) => (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1)));
}
