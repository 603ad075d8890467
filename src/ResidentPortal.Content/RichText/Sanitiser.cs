using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace ResidentPortal.Content.RichText;

/// <summary>
/// The one allow-list that rich text passes, with HtmlSanitizer as the engine. What is not listed goes: an unknown element
/// leaves its words behind, an element that holds something other than words goes with all it contains.
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

    // Of its own lists none is used: they let pass //host and www.host, styles, classes and forms.
    private static readonly HtmlSanitizer Engine = new(new HtmlSanitizerOptions
    {
        AllowedTags = Elements.ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(),
        AllowedClasses = new HashSet<string>(),
        AllowedCssProperties = new HashSet<string>(),
        AllowedSchemes = new HashSet<string>(["https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
    })
    {
        KeepChildNodes = true,
    };

    // Which attribute is kept depends on its element and its value, so each is decided when the engine is about to remove it.
    static Sanitiser() => Engine.RemovingAttribute += (_, removing) =>
        removing.Cancel = removing.Reason is RemoveReason.NotAllowedAttribute
            && IsKept(removing.Tag, removing.Attribute.Name, removing.Attribute.Value);

    /// <summary>Cleans what lies inside, in place.</summary>
    public static void Clean(IElement body)
    {
        DropAndRename(body);
        Engine.SanitizeDom((IHtmlDocument)body.Owner!, (IHtmlElement)body);
        foreach (var image in body.QuerySelectorAll("img:not([src])"))
            image.Remove();
        TextParts.Settle(body);
    }

    // Before the engine, which keeps the words inside whatever it does not know: those of a script are none.
    private static void DropAndRename(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            // Only HTML's own namespace: the same name inside SVG or MathML parses by other rules.
            if (element.NamespaceUri != NamespaceNames.HtmlUri || WithContents.Contains(element.LocalName))
                element.Remove();
            else if (NewName(element.LocalName) is { } name)
                Rename(element, name);
        }
    }

    // The page's name is its only h1; b and i are how older editors wrote strong and em.
    private static string? NewName(string name) => name switch
    {
        "h1" => "h2",
        "h5" or "h6" => "h4",
        "b" => "strong",
        "i" => "em",
        _ => null,
    };

    private static void Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        while (element.FirstChild is { } child)
            renamed.AppendChild(child);
        element.Replace(renamed);
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
