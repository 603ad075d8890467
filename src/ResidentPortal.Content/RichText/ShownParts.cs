using AngleSharp.Dom;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.RichText;

/// <summary>Writes the parts of a text as the design system does, and a figure with its newest numbers.</summary>
internal static class ShownParts
{
    public static void Apply(IElement body, Func<string, FigureSection?> figureAt)
    {
        foreach (var button in body.QuerySelectorAll($"a.{TextParts.Button}"))
            ShowButton(button);
        foreach (var card in body.QuerySelectorAll($"div.{TextParts.Contact}"))
            card.ClassList.Add(TextParts.CallOut);
        foreach (var accordion in body.QuerySelectorAll("details"))
            ShowAccordion(accordion);
        foreach (var box in body.QuerySelectorAll($"div.{TextParts.Figure}"))
        {
            if (box.QuerySelector("a[href]") is { } link && figureAt(link.GetAttribute("href")!) is { } section)
                ShowFigure(box, link, section);
            else
                box.Remove();
        }
    }

    private static void ShowButton(IElement button)
    {
        if (!button.HasAttribute("href"))
        {
            button.RemoveAttribute("class");
            return;
        }

        button.SetAttribute("role", "button");
        button.SetAttribute("draggable", "false");
        button.SetAttribute("data-module", TextParts.Button);
    }

    private static void ShowAccordion(IElement accordion)
    {
        var title = accordion.FirstElementChild!;
        if (title.TextContent.AsSpan().Trim().IsEmpty)
        {
            title.Remove();
            accordion.Replace([.. accordion.ChildNodes]);
            return;
        }

        accordion.ClassName = "govuk-details rp-accordion";
        title.ClassName = "govuk-details__summary";
        Wrap(title.ChildNodes, title, "span", "govuk-details__summary-text");
        Wrap(accordion.ChildNodes.Skip(1), accordion, "div", "govuk-details__text");
    }

    private static void Wrap(IEnumerable<INode> nodes, IElement parent, string name, string className)
    {
        var wrapper = Make(parent, name, className);
        wrapper.Append([.. nodes]);
        parent.AppendChild(wrapper);
    }

    private static void ShowFigure(IElement box, IElement link, FigureSection section)
    {
        box.ClassList.Add(TextParts.CallOut);
        link.TextContent = section.Heading;
        var name = Make(box, "p", "govuk-body govuk-!-margin-bottom-0");
        name.AppendChild(link);
        box.Append([name, .. Numbers(box, section),
            .. FigureText.Notes(section).Select(note => Words(box, "govuk-body", note)),
            Words(box, "govuk-body-s", $"{FigureText.From(section.Figures[0].Source)}.")]);
    }

    private static IEnumerable<INode> Numbers(IElement box, FigureSection section)
    {
        if (section.Parts is null && !section.IsGroup)
        {
            yield return Words(box, "rp-number", FigureText.Value(section.Figures[0], section.Figures[0].Later.Value));
            yield return Words(box, "govuk-body", FigureText.Sentence(section.Figures[0]));
            yield break;
        }

        var list = box.Owner!.CreateElement("ul");
        foreach (var figure in section.Figures)
        {
            var item = box.Owner!.CreateElement("li");
            item.TextContent = $"{figure.Name}: {FigureText.Sentence(figure)}";
            list.AppendChild(item);
        }

        yield return list;
    }

    private static IElement Words(IElement box, string className, string words)
    {
        var paragraph = Make(box, "p", className);
        paragraph.TextContent = words;
        return paragraph;
    }

    private static IElement Make(IElement box, string name, string className)
    {
        var made = box.Owner!.CreateElement(name);
        made.ClassName = className;
        return made;
    }
}
