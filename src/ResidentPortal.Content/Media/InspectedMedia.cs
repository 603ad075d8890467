using System.Security.Cryptography;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>A file that may be let in.</summary>
/// <param name="Bytes">As they may be shown to residents.</param>
/// <param name="Removed">What was taken out of the file to make it safe; empty for a file that is as it came.</param>
internal sealed record InspectedMedia(MediaFormat Format, byte[] Bytes, int? Width, int? Height, IReadOnlyList<string> Removed)
{
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Null for a file of a kind that is not allowed, whatever its name says.</summary>
    public static InspectedMedia? Read(byte[] bytes)
    {
        if (BitmapHeader.FormatOf(bytes) is not { } format)
            return SafeSvg.Read(bytes);
        var size = BitmapHeader.SizeOf(format, bytes);
        return new(format, bytes, size?.Width, size?.Height, []);
    }

    public MediaFile As(string path) => new(path, Format, Fingerprint(Bytes), Width, Height);

    public static string Fingerprint(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
