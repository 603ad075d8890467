using System.Text.RegularExpressions;

namespace ResidentPortal.Content.Media;

/// <summary>
/// Addresses of files for people who may see what is not public. Texts and links are stored with the public address, "/media/…", which
/// answers once a published page uses the file.
/// </summary>
public static partial class StaffMedia
{
    /// <summary>Every file of the library lies below it, for whoever may write: the studio's cookie is sent there.</summary>
    public const string Path = "/studio/media/files";

    /// <param name="address">Such as "/media/campaigns/talk.svg?v=0a1b2c3d"; any other stays as it is.</param>
    public static string Of(string address) => address.StartsWith(Public, StringComparison.Ordinal)
        ? $"{Path}/{address[Public.Length..]}"
        : address;

    /// <summary>
    /// The address to store, should somebody have copied one from the studio or from a preview; any other stays as it is.
    /// </summary>
    public static string ToPublic(string address) => NotPublic().Replace(address, Public);

    private const string Public = "/" + MediaPath.Folder + "/";

    [GeneratedRegex("^/(?:studio/media/files|preview/[^/?#]+/media)/")]
    private static partial Regex NotPublic();
}
