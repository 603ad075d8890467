using AngleSharp.Dom;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.RichText;

/// <summary>Turns what an editor stored into HTML for a page: cleaned, with its links resolved and the site's classes.</summary>
internal static class RichTextRenderer
{
    /// <param name="pathOf">Address of a published page by its key; a link to any other page becomes plain words.</param>
    /// <param name="media">Where pictures are found; any other picture is left out.</param>
    /// <param name="figureAt">The figure at an address of this site; a block of any other is left out.</param>
    public static string Render(string stored, Func<Guid, string?> pathOf, MediaIndex media, Func<string, FigureSection?> figureAt) =>
        Render([stored], pathOf, media, figureAt, _ => { })[0];

    /// <summary>Renders all texts of a page together.</summary>
    /// <param name="pathOf">See above.</param>
    /// <param name="media">See above.</param>
    /// <param name="figureAt">See above.</param>
    /// <param name="addLinks">May add links to the cleaned texts.</param>
    public static IReadOnlyList<string> Render(
        IEnumerable<string> stored, Func<Guid, string?> pathOf, MediaIndex media, Func<string, FigureSection?> figureAt,
        Action<IReadOnlyList<IElement>> addLinks)
    {
        var bodies = stored.Select(text => Clean(text, pathOf, media)).ToList();
        addLinks(bodies);
        foreach (var body in bodies)
        {
            ShownParts.Apply(body, figureAt);
            Typography.Apply(body);
        }

        return [.. bodies.Select(body => body.InnerHtml.Trim())];
    }

    public static IElement Parse(string markup) => BoundedParser.Parse(markup);

    /// <summary>What is allowed of a stored text, with its links and images resolved.</summary>
    public static IElement Clean(string stored, Func<Guid, string?> pathOf, MediaIndex media)
    {
        var body = Parse(RichTextValue.Markup(stored));
        Clean(body, pathOf, media);
        return body;
    }

    /// <summary>As above, of a text that was parsed already, in place.</summary>
    public static void Clean(IElement body, Func<Guid, string?> pathOf, MediaIndex media)
    {
        RichTextImages.Resolve(body, media);
        Sanitiser.Clean(body);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            Resolve(link, pathOf);
    }

    private static void Resolve(IElement link, Func<Guid, string?> pathOf)
    {
        if (LocalLink.Target(link.GetAttribute("href")!) is not { } target)
            return;
        if (pathOf(target.Page) is { } path)
            link.SetAttribute("href", path + target.Anchor);
        else
            link.RemoveAttribute("href");
    }
}
