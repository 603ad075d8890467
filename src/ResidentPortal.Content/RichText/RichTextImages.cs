using System.Globalization;
using AngleSharp.Dom;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.RichText;

/// <summary>Gives the pictures of a text their present address, alt text and size. One whose media item is gone vanishes.</summary>
internal static class RichTextImages
{
    public const string Udi = "data-udi";

    public static void Resolve(IElement body, MediaIndex media)
    {
        foreach (var image in body.QuerySelectorAll("img"))
        {
            if (Find(image, media) is { } found)
                Show(image, found);
            else
                image.Remove();
        }
    }

    /// <summary>The picture by its key or, where the editor stored none, by its address.</summary>
    public static PublishedImage? Find(IElement image, MediaIndex media) => image.GetAttribute(Udi) is { } udi
        ? MediaValue.FromUdi(udi) is { } key ? media.Image(key) : null
        : media.ImageAt(image.GetAttribute("src") ?? "");

    private static void Show(IElement image, PublishedImage found)
    {
        var written = image.GetAttribute("alt")?.Trim() ?? "";
        image.SetAttribute("src", found.Href);
        image.SetAttribute("alt", written.Length > 0 && !found.IsDecorative ? written : found.Alt);
        image.SetAttribute("loading", "lazy");
        if (Length(image, "width") is not null && Length(image, "height") is not null)
            return;
        Set(image, "width", found.Width);
        Set(image, "height", found.Height);
    }

    private static int? Length(IElement image, string name) =>
        int.TryParse(image.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? length
            : null;

    private static void Set(IElement image, string name, int? length)
    {
        if (length is null)
            image.RemoveAttribute(name);
        else
            image.SetAttribute(name, length.Value.ToString(CultureInfo.InvariantCulture));
    }
}
