using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Versions;

/// <summary>Rich text as lines that anybody can read: marks for headings and lists, and where links lead.</summary>
internal sealed partial class ReadableText
{
    // Deeper than anybody nests: what lies below is read as plain words.
    private const int Deepest = 100;

    private readonly Func<Guid, string?> _nameOf;
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private string _mark = "";

    private ReadableText(Func<Guid, string?> nameOf) => _nameOf = nameOf;

    public static IReadOnlyList<string> Lines(string stored, Func<Guid, string?> nameOf)
    {
        var text = new ReadableText(nameOf);
        text.Inside(RichTextRenderer.Parse(RichTextValue.Markup(stored)), 0);
        text.Break();
        return text._lines;
    }

    private void Inside(INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                _line.Append(Spaces().Replace(text.Data, " "));
            else if (node is IElement element)
                Read(element, depth + 1);
        }
    }

    private void Read(IElement element, int depth)
    {
        if (depth > Deepest)
        {
            _line.Append(Spaces().Replace(element.TextContent, " "));
            return;
        }

        switch (element.LocalName)
        {
            case "script" or "style" or "template":
                break;
            case "br" or "hr":
                Break();
                break;
            case "img":
                _line.Append(CultureInfo.InvariantCulture, $"[Picture: {Picture(element)}]");
                break;
            case "a":
                if (element.ClassList.Contains(TextParts.Button))
                    _line.Append("Button: ");
                Inside(element, depth);
                if (Target(element) is { Length: > 0 } target)
                    _line.Append(CultureInfo.InvariantCulture, $" (link to {target})");
                break;
            case "td" or "th":
                if (_line.Length > 0)
                    _line.Append(" | ");
                Inside(element, depth);
                if (element.LocalName == "th")
                    _line.Append(" (header)");
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(element, $"Heading {element.LocalName[1]}: ", depth);
                break;
            case "li":
                Block(element, Bullet(element), depth);
                break;
            case "blockquote":
                Block(element, "Quote: ", depth);
                break;
            // A paragraph in a cell is a part of the line that the row is.
            case "p" or "div" when element.ParentElement is { LocalName: "td" or "th" }:
                Inside(element, depth);
                break;
            case "p" or "div" when element.ClassList.Contains(TextParts.CallOut):
                Block(element, "Call-out: ", depth);
                break;
            case "div" when element.ClassList.Contains(TextParts.Contact):
                Block(element, "Contact card: ", depth);
                break;
            case "div" when element.ClassList.Contains(TextParts.Figure):
                Block(element, "Figure: ", depth);
                break;
            case "summary":
                Block(element, "Accordion: ", depth);
                break;
            case "p" or "div" or "ul" or "ol" or "details" or "dl" or "dt" or "dd" or "table" or "thead" or "tbody" or "tfoot"
                or "tr" or "caption" or "figure" or "figcaption" or "pre":
                Block(element, "", depth);
                break;
            default:
                Inside(element, depth);
                break;
        }
    }

    // The mark goes before the first words inside, wherever they are.
    private void Block(IElement element, string mark, int depth)
    {
        Break();
        _mark += mark;
        Inside(element, depth);
        Break();
        _mark = "";
    }

    private void Break()
    {
        if (Spaces().Replace(_line.ToString(), " ").Trim() is { Length: > 0 } line)
        {
            _lines.Add(_mark + line);
            _mark = "";
        }

        _line.Clear();
    }

    private static string Bullet(IElement item) =>
        item.ParentElement is { LocalName: "ol" } list
            ? string.Create(CultureInfo.InvariantCulture, $"{list.Children.TakeWhile(other => other != item).Count() + 1}. ")
            : "• ";

    private string? Target(IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        return LocalLink.Target(href) is { } target ? (_nameOf(target.Page) ?? "a page that is gone") + target.Anchor : href;
    }

    private string Picture(IElement image)
    {
        var name = image.GetAttribute(RichTextImages.Udi) is { } udi && MediaValue.FromUdi(udi) is { } key ? _nameOf(key) : null;
        return string.Join(", ", new[] { name ?? image.GetAttribute("src"), image.GetAttribute("alt") }
            .Where(words => !string.IsNullOrWhiteSpace(words)));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
