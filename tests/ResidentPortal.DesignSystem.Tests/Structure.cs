using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>
/// HTML written out so that two documents which mean the same read the same: one node a line, attributes sorted, classes
/// sorted, white space collapsed as a browser would.
/// </summary>
internal static partial class Structure
{
    private static readonly HashSet<string> Inline = ["a", "span", "strong", "em", "code", "b", "i"];

    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body></body>").Body!;
        // In a template's content nothing is moved about, whatever element the fragment begins with.
        body.InnerHtml = html;
        var text = new StringBuilder();
        foreach (var child in body.ChildNodes)
            Write(child, 0, text);
        return text.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder output)
    {
        var indent = new string(' ', depth * 2);
        switch (node)
        {
            case IElement element:
                output.Append(indent).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
                    output.Append(' ').Append(attribute.Name).Append("=\"").Append(Normal(attribute)).Append('"');
                output.AppendLine(">");
                foreach (var child in element.ChildNodes)
                    Write(child, depth + 1, output);
                break;
            case IText text when Visible(text) is { Length: > 0 } visible:
                output.Append(indent).AppendLine(visible);
                break;
        }
    }

    private static string Normal(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(' ', Spaces().Split(attribute.Value.Trim()).Order(StringComparer.Ordinal))
            : attribute.Value;

    /// <summary>A space counts where words would otherwise touch: between inline neighbours and inside visually hidden text.</summary>
    private static string Visible(IText text)
    {
        if (text.ParentElement is { LocalName: "textarea" or "pre" })
            return text.Data;
        var collapsed = Spaces().Replace(text.Data, " ");
        if (!Touches(text.PreviousSibling, text.ParentElement))
            collapsed = collapsed.TrimStart();
        if (!Touches(text.NextSibling, text.ParentElement))
            collapsed = collapsed.TrimEnd();
        return collapsed.Replace(' ', '·');
    }

    private static bool Touches(INode? neighbour, IElement? parent) => neighbour switch
    {
        null => parent?.ClassList.Contains("govuk-visually-hidden") is true,
        IElement element => Inline.Contains(element.LocalName),
        _ => false,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
