using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Accordions say what they hold, contact cards whom they are about and how to reach them, and figures are there.</summary>
/// <remarks>A button, and where a figure leads, are looked at with the links.</remarks>
internal static class PartRule
{
    public static IEnumerable<Finding> Check(CheckedPage page) =>
        page.RichTexts.SelectMany(text => Accordions(text).Concat(Cards(text)).Concat(Figures(page, text)));

    private static IEnumerable<Finding> Accordions(CheckedField text)
    {
        foreach (var accordion in text.Written.QuerySelectorAll("details"))
        {
            var title = accordion.Children.FirstOrDefault(child => child.LocalName == "summary") is { } summary
                ? Wording.Words(summary)
                : "";
            if (title.Length == 0)
                yield return text.Error(ContentMistake.IncompletePart,
                    $"An accordion in {text.Where} has no title. Write what it holds, or take the accordion away.");
            else if (LinkTextRule.SaysNothing(title))
                yield return text.Error(ContentMistake.IncompletePart,
                    $"The accordion “{title}” in {text.Where} does not say what it holds. Name that in its title.", title);
            else if (accordion.QuerySelector("img") is null && Wording.Words(accordion) == title)
                yield return text.Error(ContentMistake.IncompletePart,
                    $"The accordion “{Wording.Start(title)}” in {text.Where} has nothing in it. Write what it holds, or take it away.",
                    title);
            if (accordion.ParentElement!.LocalName != "body")
                yield return text.Warning(
                    $"The accordion “{Wording.Start(title)}” in {text.Where} lies within another part, where it is not folded. Move it "
                    + "out.", title);
        }
    }

    private static IEnumerable<Finding> Cards(CheckedField text)
    {
        foreach (var card in text.Written.QuerySelectorAll($"div.{TextParts.Contact}"))
        {
            var words = Wording.Words(card);
            var name = card.QuerySelector("h2,h3,h4") is { } heading ? Wording.Words(heading) : "";
            if (words.Length == 0)
                yield return text.Error(ContentMistake.IncompletePart,
                    $"A contact card in {text.Where} is empty. Say who can be reached and how, or take the card away.");
            else if (name.Length == 0)
                yield return text.Error(ContentMistake.IncompletePart,
                    $"The contact card in {text.Where} that starts with “{Wording.Start(words)}” has no heading. Write who can be "
                    + "reached, as a heading.", words);
            else if (words == name)
                yield return text.Error(ContentMistake.IncompletePart,
                    $"The contact card “{Wording.Start(name)}” in {text.Where} does not say how to reach them. Add a telephone number, "
                    + "an email address or a place.", name);
        }
    }

    // Where there is no such figure, the link says so.
    private static IEnumerable<Finding> Figures(CheckedPage page, CheckedField text) =>
        from box in text.Written.QuerySelectorAll($"div.{TextParts.Figure}")
        let link = box.QuerySelector("a[href]")
        let destination = link is null ? null : page.Site.Destinations.Of(link.GetAttribute("href")!, page.Page)
        where destination is null || (destination.Fault is LinkFault.None && page.Site.Published.FigureAt(destination.Place) is null)
        let words = Wording.Words(box)
        select text.Error(ContentMistake.IncompletePart,
            $"The figure “{Wording.Start(words)}” in {text.Where} leads to no figure, so it will not be shown. Choose a figure again, or "
            + "take it away.", words);
}
