using System.Security.Cryptography;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>A file that may be let in.</summary>
/// <param name="Bytes">As they may be shown to residents: a drawing without programs, a photograph without where and when it was
/// taken.</param>
/// <param name="Removed">What was taken out of a drawing to make it safe; empty for one that is as it came.</param>
internal sealed record InspectedMedia(MediaFormat Format, byte[] Bytes, int? Width, int? Height, IReadOnlyList<string> Removed)
{
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>
    /// It is cut off or damaged, or says where it was taken in a way that cannot be taken out. There are no bytes of it to be shown.
    /// </summary>
    public bool IsDamaged => Bytes.Length == 0;

    /// <summary>Null for a file of a kind that is not allowed, whatever its name says. Uploads and imports both pass here.</summary>
    public static InspectedMedia? Read(byte[] bytes)
    {
        if (BitmapHeader.FormatOf(bytes) is not { } format)
            return SafeSvg.Read(bytes);
        var size = BitmapHeader.SizeOf(format, bytes);
        return new(format, PhotoMetadata.Remove(format, bytes) ?? [], size?.Width, size?.Height, []);
    }

    public MediaFile As(string path) => new(path, Format, Fingerprint(Bytes), Width, Height);

    public static string Fingerprint(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
