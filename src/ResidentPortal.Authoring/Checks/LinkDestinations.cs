using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Tells where an address leads, as a browser and the site together would find it.</summary>
internal sealed class LinkDestinations(PublishedSite site, ApplicationRoutes routes)
{
    private readonly Dictionary<Guid, HashSet<string>> _anchors = [];

    /// <param name="href">As it is stored: an address, or a link to a page by its key.</param>
    /// <param name="from">The page that the link stands on.</param>
    public LinkDestination Of(string href, PublishedPage from)
    {
        if (string.IsNullOrWhiteSpace(href))
            return new(LinkFault.Empty, null, "");
        if (LocalLink.Target(href) is { } target)
            return site.Find(target.Page) is { } found ? At(found, target.Anchor) : new(LinkFault.NotPublished, null, "");
        if (!Sanitiser.IsSafeLink(href))
            return new(LinkFault.NotAllowed, null, href);
        if (href[0] is not ('/' or '#'))
            return new(LinkFault.None, null, href);
        if (href.StartsWith("/media/", StringComparison.Ordinal))
            return new(
                MediaPath.OfAddress(href) is { } file && site.Media.FileAt(file) is not null ? LinkFault.None : LinkFault.NoSuchFile,
                null, href);
        var parts = href.Split('#', 2);
        var path = parts[0].Split('?')[0];
        if (path.Length == 0)
            return At(from, href);
        // Residents are sent on from an address that ends with a slash, has capitals, or is a former one of the page.
        path = path.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } canonical ? canonical : "/";
        var page = site.Find(path) ?? (site.RedirectFor(path) is { } now ? site.Find(now) : null);
        return page is not null ? At(page, parts.Length == 2 ? $"#{parts[1]}" : "")
            : new(routes.Contains(path) ? LinkFault.None : LinkFault.NoSuchPage, null, href);
    }

    private LinkDestination At(PublishedPage page, string anchor) =>
        new(anchor.Length <= 1 || AnchorsOf(page).Contains(anchor[1..]) ? LinkFault.None : LinkFault.NoSuchAnchor, page, anchor);

    private HashSet<string> AnchorsOf(PublishedPage page)
    {
        if (!_anchors.TryGetValue(page.Key, out var anchors))
        {
            var ids = page.RichTexts.SelectMany(alias => RichTextRenderer.Parse(page.Html(alias)).QuerySelectorAll("[id]"))
                .Select(element => element.Id!);
            _anchors[page.Key] = anchors =
                [.. ids, .. page.AllBlocks.Select(block => block.Text("anchor")), .. FigureSections.NewestOn(page)
                    .Select(section => section.Anchor)];
        }

        return anchors;
    }
}

/// <param name="Page">The page of this site that it leads to; null for anything else.</param>
/// <param name="Rest">The place on that page with its "#", or empty; the address itself where it leads to no page.</param>
internal sealed record LinkDestination(LinkFault Fault, PublishedPage? Page, string Rest)
{
    /// <summary>The same for two links that lead to the same place.</summary>
    public string Place => $"{Page?.Path}{Rest}";

    /// <summary>What to tell the author; null when nothing is wrong.</summary>
    /// <param name="link">The link at the start of a sentence: "The link “noise” in “Body”".</param>
    public string? Problem(string link) => Fault switch
    {
        LinkFault.None => null,
        LinkFault.Empty => $"{link} leads nowhere. Choose a page, or type an address that starts with https://.",
        LinkFault.NotPublished => $"{link} leads to a page that is not published. Publish that page first, or choose another.",
        LinkFault.NoSuchPage => $"{link} leads to {Rest}, where there is no page. Choose the page again.",
        LinkFault.NoSuchFile => $"{link} leads to a file that is not in the media library. Choose the file again.",
        LinkFault.NotAllowed =>
            $"{link} has an address that cannot be used: {Rest}. Choose a page, or type an address that starts with https://.",
        LinkFault.NoSuchAnchor when FigureAnchor.Is(Rest) =>
            $"{link} leads to {Rest}, where “{Page!.Name}” has no figure. Choose a figure again, or remove it.",
        LinkFault.NoSuchAnchor =>
            $"{link} leads to {Rest}, a place that “{Page!.Name}” does not have. Take {Rest} off the address, or choose another place.",
    };
}

internal enum LinkFault
{
    None,
    Empty,
    NotPublished,
    NoSuchPage,
    NoSuchFile,
    NotAllowed,
    NoSuchAnchor,
}
