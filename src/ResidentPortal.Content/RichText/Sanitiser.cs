using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ResidentPortal.Content.RichText;

/// <summary>
/// The one allow-list that rich text passes. What is not listed goes: an unknown element leaves its words behind, an
/// element that holds something other than words goes with all it contains.
/// </summary>
internal static partial class Sanitiser
{
    private static readonly FrozenSet<string> Elements = Set(
        "a", "abbr", "blockquote", "br", "caption", "cite", "code", "dd", "details", "div", "dl", "dt", "em", "figcaption",
        "figure", "h2", "h3", "h4", "hr", "img", "li", "ol", "p", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> WithContents = Set(
        "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "form", "input",
        "button", "select", "textarea", "option", "base", "link", "meta", "title", "head", "frame", "frameset", "noframes",
        "noembed", "xmp", "plaintext", "audio", "video", "source", "track", "canvas", "portal", "dialog", "slot", "param");

    private static readonly FrozenSet<string> Everywhere = Set("lang", "dir", "id");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Attributes = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Set("href"),
        ["abbr"] = Set("title"),
        ["img"] = Set("src", "alt", "width", "height", "loading"),
        ["ol"] = Set("start"),
        ["td"] = Set("colspan", "rowspan"),
        ["th"] = Set("colspan", "rowspan", "scope"),
    }.ToFrozenDictionary();

    /// <summary>Cleans what lies inside, in place.</summary>
    public static void Clean(IElement body)
    {
        CleanInside(body);
        TextParts.Settle(body);
    }

    private static void CleanInside(IElement body)
    {
        foreach (var node in body.ChildNodes.ToList())
        {
            if (node is IElement element)
                CleanElement(element);
            else if (node is not IText)
                node.Parent!.RemoveChild(node);
        }
    }

    private static void CleanElement(IElement element)
    {
        // Only HTML's own namespace: the same name inside SVG or MathML parses by other rules.
        if (element.NamespaceUri != NamespaceNames.HtmlUri || WithContents.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        CleanInside(element);
        if (Renamed(element) is not { } kept)
            Unwrap(element);
        else
            CleanAttributes(kept);
    }

    // The page's name is its only h1; b and i are how older editors wrote strong and em.
    private static IElement? Renamed(IElement element) => element.LocalName switch
    {
        "h1" => Rename(element, "h2"),
        "h5" or "h6" => Rename(element, "h4"),
        "b" => Rename(element, "strong"),
        "i" => Rename(element, "em"),
        var name => Elements.Contains(name) ? element : null,
    };

    private static IElement Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        while (element.FirstChild is { } child)
            renamed.AppendChild(child);
        element.Replace(renamed);
        return renamed;
    }

    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }

    private static void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (!IsKept(element, attribute.Name, attribute.Value))
                element.RemoveAttribute(attribute.Name);
        }

        if (element.LocalName == "img" && !element.HasAttribute("src"))
            element.Remove();
    }

    private static bool IsKept(IElement element, string name, string value) => name switch
    {
        "class" => TextParts.IsClass(element.LocalName, value),
        "href" when element.LocalName == "a" => IsSafeLink(value),
        "src" when element.LocalName == "img" => OwnMedia().IsMatch(value),
        "id" => Identifier().IsMatch(value),
        "dir" => value is "ltr" or "rtl" or "auto",
        _ => Everywhere.Contains(name) || (Attributes.TryGetValue(element.LocalName, out var own) && own.Contains(name)),
    };

    public static bool IsSafeLink(string href) => LocalLink.Target(href) is not null || SafeLink().IsMatch(href);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    // An address inside the site starts with one slash: two, or a slash and a backslash, would leave it.
    [GeneratedRegex(@"^(?:https://[^\s\\]+|mailto:[^\s\\]+|tel:\+?[0-9 ]+|/(?![/\\])[^\s\\]*|#[\w-]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex SafeLink();

    [GeneratedRegex(@"^/media/[\w./%-]+(?:\?v=[0-9a-f]+)?\z")]
    private static partial Regex OwnMedia();

    [GeneratedRegex(@"^[a-zA-Z][\w-]*\z")]
    private static partial Regex Identifier();
}
