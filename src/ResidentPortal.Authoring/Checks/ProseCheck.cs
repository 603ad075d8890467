using AngleSharp.Dom;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Looks at one rich text: its links, its headings, its pictures.</summary>
internal sealed class ProseCheck(PublishedSite site, ApplicationRoutes routes)
{
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    /// <param name="stored">As its editor left it.</param>
    public IReadOnlyList<(ContentMistake Mistake, string Message)> Check(PublishedPage page, string stored)
    {
        // Parsed once, because a large site takes seconds of it: first what was written, then what the page shows of that.
        var text = RichTextRenderer.Parse(RichTextValue.Markup(stored));
        List<(ContentMistake, string)> keys = [.. Keys(text)];
        List<(ContentMistake, string)> others = [.. Headings(text), .. Pictures(text)];
        RichTextRenderer.Clean(text, key => site.Find(key)?.Path, site.Media);
        return [.. keys, .. Links(page, text), .. others];
    }

    private IEnumerable<(ContentMistake, string)> Keys(IElement written)
    {
        foreach (var link in written.QuerySelectorAll("a"))
        {
            var href = link.GetAttribute("href") ?? "";
            if (LocalLink.Target(href) is { } target)
            {
                if (site.Find(target.Page) is null)
                    yield return (ContentMistake.BrokenLink, $"the link \"{link.TextContent}\" leads to a page that is not published.");
            }
            else if (!Sanitiser.IsSafeLink(href))
                yield return (ContentMistake.BrokenLink, $"the link \"{link.TextContent}\" has an address that is not allowed: {href}");
        }
    }

    private IEnumerable<(ContentMistake, string)> Links(PublishedPage page, IElement shown)
    {
        foreach (var link in shown.QuerySelectorAll("a[href]"))
        {
            var href = link.GetAttribute("href")!;
            if (href[0] is not ('/' or '#') || href.StartsWith("/media/", StringComparison.Ordinal))
                continue;
            var parts = href.Split('#', 2);
            var path = parts[0].Split('?')[0];
            var target = path.Length == 0 ? page : site.Find(path);
            if (target is null && !routes.Contains(path))
                yield return (ContentMistake.BrokenLink, $"the link \"{link.TextContent}\" leads to {path}, where there is no page.");
            else if (target is not null && parts.Length == 2 && !AnchorsOf(target).Contains(parts[1]))
                yield return (ContentMistake.BrokenAnchor, $"the link \"{link.TextContent}\" leads to #{parts[1]}, which {target.Path} does not have.");
        }
    }

    // The page's name is its h1, so the text below starts at h2.
    private static IEnumerable<(ContentMistake, string)> Headings(IElement written)
    {
        var level = 1;
        foreach (var heading in written.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next == 1)
                yield return (ContentMistake.SkippedHeading, $"\"{heading.TextContent}\" is an h1; the page's name is the only one.");
            else if (next > level + 1)
                yield return (ContentMistake.SkippedHeading, $"\"{heading.TextContent}\" is an h{next} straight after an h{level}.");
            level = next;
        }
    }

    private IEnumerable<(ContentMistake, string)> Pictures(IElement written)
    {
        foreach (var image in written.QuerySelectorAll("img"))
        {
            var source = image.GetAttribute("src") ?? "";
            if (RichTextImages.Find(image, site.Media) is null)
                yield return (ContentMistake.MissingPicture, $"the picture {source} is no picture of a media item.");
            if (image.GetAttribute("alt") is not { } words)
                yield return (ContentMistake.MissingAltText, $"the picture {source} has no alt text; write alt=\"\" to have the words of the media item.");
            else if (AltTextCheck.Check(words, source) is { } wrong)
                yield return (ContentMistake.PoorAltText, wrong);
        }
    }

    private HashSet<string> AnchorsOf(PublishedPage page)
    {
        if (!_anchors.TryGetValue(page.Path, out var anchors))
        {
            anchors = [.. page.RichTexts.SelectMany(alias => page.CleanedText(alias).QuerySelectorAll("[id]")).Select(element => element.Id!), .. page.AllBlocks.Select(block => block.Text("anchor")), .. FigureSections.NewestOn(page).Select(section => section.Anchor)];
            _anchors[page.Path] = anchors;
        }

        return anchors;
    }
}
