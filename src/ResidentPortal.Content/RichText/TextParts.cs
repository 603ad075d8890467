using AngleSharp.Dom;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.RichText;

/// <summary>
/// The parts of a text that are more than a paragraph: call-out, button, contact card, figure, accordion. Each has one form in
/// which it is stored; what looks like a part and is not in that form becomes plain text.
/// </summary>
internal static class TextParts
{
    public const string CallOut = "govuk-inset-text";

    /// <summary>A link by itself in a paragraph.</summary>
    public const string Button = "govuk-button";

    /// <summary>A box with a heading and paragraphs.</summary>
    public const string Contact = "rp-contact";

    /// <summary>A box with a link to a figure of a page of statistics, and nothing else.</summary>
    public const string Figure = "rp-figures";

    // What a title can hold; a link in it could not be pressed.
    private static readonly HashSet<string> InTitle = ["abbr", "cite", "code", "em", "small", "span", "strong", "sub", "sup"];

    public static bool IsClass(string element, string value) => (element, value) switch
    {
        ("p" or "div", CallOut) => true,
        ("div", Contact or Figure) => true,
        ("a", Button) => true,
        _ => false,
    };

    /// <summary>Brings a text that has been cleaned into its form, in place.</summary>
    public static void Settle(IElement body)
    {
        // From within: what is taken apart leaves its own parts behind.
        foreach (var accordion in body.QuerySelectorAll("details").Reverse())
            SettleAccordion(accordion, body);
        foreach (var title in body.QuerySelectorAll("summary")
            .Where(title => title.ParentElement is not { LocalName: "details" } || title.PreviousElementSibling is not null))
            Plain(title);
        foreach (var box in body.QuerySelectorAll($"div.{Figure}").Reverse())
            SettleFigure(box);
        foreach (var box in body.QuerySelectorAll($"div.{Contact} div.{Contact}"))
            Unwrap(box);
        foreach (var button in body.QuerySelectorAll($"a.{Button}").Where(button => !IsButton(button)))
            button.RemoveAttribute("class");
    }

    // One within another would hide words twice, and in a list or a table it would be lost.
    private static void SettleAccordion(IElement accordion, IElement body)
    {
        var title = accordion.Children.FirstOrDefault(child => child.LocalName == "summary");
        if (title is null || accordion.ParentElement != body)
        {
            if (title is not null)
                Plain(title);
            Unwrap(accordion);
            return;
        }

        accordion.Prepend(title);
        SettleTitle(title);
    }

    private static void SettleTitle(IElement title)
    {
        foreach (var element in title.QuerySelectorAll("*").Where(element => !InTitle.Contains(element.LocalName)))
        {
            if (element.LocalName is not "a")
                element.Before(element.Owner!.CreateTextNode(" "));
            Unwrap(element);
        }
    }

    private static void SettleFigure(IElement box)
    {
        var link = box.QuerySelector("a[href]");
        if (link is not null && FigureAnchor.IsIn(link.GetAttribute("href")!)
            && link.TextContent.AsSpan().Trim().SequenceEqual(box.TextContent.AsSpan().Trim())
            && box.ParentElement!.Closest($"div.{Figure}") is null)
        {
            link.TextContent = link.TextContent.Trim();
            link.RemoveAttribute("class");
            while (box.FirstChild is { } child)
                box.RemoveChild(child);
            box.AppendChild(link);
        }
        else if (box.QuerySelector("p,div,details,dl,figure,h2,h3,h4,hr,ul,ol,table,blockquote") is null)
        {
            box.RemoveAttribute("class");
            Rename(box, "p");
        }
        else
            Unwrap(box);
    }

    private static void Plain(IElement title)
    {
        SettleTitle(title);
        Rename(title, "p");
    }

    private static bool IsButton(IElement link) =>
        link.HasAttribute("href") && link.ParentElement is { LocalName: "p" } paragraph
        && paragraph.ChildNodes.All(node => node == link || (node is IText text && text.Data.AsSpan().Trim().IsEmpty));

    private static void Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes)
            renamed.SetAttribute(attribute.Name, attribute.Value);
        while (element.FirstChild is { } child)
            renamed.AppendChild(child);
        element.Replace(renamed);
    }

    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }
}
