using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Editing;

/// <summary>
/// Rich text between the database and the editor. In the editor links show the address of their page; in the database
/// they hold its key, so that they survive a rename.
/// </summary>
public static class EditableText
{
    /// <summary>HTML for the editor. It is not cleaned: show it in a text box only.</summary>
    /// <param name="pathOf">Address of a page by its key; a link to a page without one keeps the key.</param>
    public static string Show(string stored, Func<Guid, string?> pathOf)
    {
        var body = RichTextRenderer.Parse(RichTextValue.Markup(stored));
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            if (LocalLink.Target(link.GetAttribute("href")!) is { } target && pathOf(target.Page) is { } path)
            {
                link.SetAttribute("href", path + target.Anchor);
                link.RemoveAttribute("type");
            }
        }

        return body.InnerHtml.Trim();
    }

    /// <summary>
    /// What is stored of HTML that came from the editor: only what the site shows, with the keys of the pages it links to.
    /// </summary>
    /// <param name="stored">The value as it was: one that was JSON stays JSON, with its blocks.</param>
    public static string Store(string html, string stored, Func<string, Guid?> pageAt)
    {
        var body = RichTextRenderer.Parse(html);
        foreach (var element in body.QuerySelectorAll("a[href],img[src]"))
            MakePublic(element, element.LocalName == "a" ? "href" : "src");
        Sanitiser.Clean(body);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            Point(link, pageAt);
        var markup = body.TextContent.AsSpan().Trim().IsEmpty && body.QuerySelector("img,hr") is null ? "" : body.InnerHtml.Trim();
        return RichTextValue.Markup(stored) != stored && JsonNode.Parse(stored) is JsonObject value ? Within(value, markup) : markup;
    }

    private static string Within(JsonObject value, string markup)
    {
        value["markup"] = markup;
        return value.ToJsonString(new JsonSerializerOptions(BlockList.Readable) { WriteIndented = false });
    }

    private static void MakePublic(IElement element, string attribute) =>
        element.SetAttribute(attribute, StaffMedia.ToPublic(element.GetAttribute(attribute)!));

    private static void Point(IElement link, Func<string, Guid?> pageAt)
    {
        var href = link.GetAttribute("href")!;
        if (LocalLink.Target(href) is not null)
        {
            // A link to a page that residents cannot see: it came with its key.
            link.SetAttribute("type", "document");
            return;
        }

        if (href[0] != '/')
            return;
        var parts = href.Split('#', 2);
        if (pageAt(parts[0]) is not { } page)
            return;
        link.SetAttribute("href", $"/{{localLink:{page}}}{(parts.Length == 2 && parts[1].Length > 0 ? "#" + parts[1] : "")}");
        link.SetAttribute("type", "document");
    }
}
