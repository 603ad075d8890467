using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ResidentPortal.Content.RichText;

/// <summary>Turns what an editor stored into HTML for a page: cleaned, with its links resolved and the site's classes.</summary>
/// <param name="paths">Address of each published page by its key.</param>
internal sealed class RichTextRenderer(IReadOnlyDictionary<Guid, string> paths)
{
    public string Render(string stored)
    {
        var body = Parse(RichTextValue.Markup(stored));
        Sanitiser.Clean(body);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            Resolve(link);
        Typography.Apply(body);
        return body.InnerHtml.Trim();
    }

    internal static IElement Parse(string markup)
    {
        // Scripting is off in this parser: nothing runs, and noscript is read as a browser without scripts reads it.
        var document = new HtmlParser().ParseDocument("<!doctype html><body></body>");
        document.Body!.InnerHtml = markup;
        return document.Body;
    }

    private void Resolve(IElement link)
    {
        var target = LocalLink.Target(link.GetAttribute("href")!);
        if (target is not { } local)
            return;
        if (paths.TryGetValue(local.Page, out var path))
            link.SetAttribute("href", path + local.Anchor);
        else
            link.RemoveAttribute("href");
    }
}
