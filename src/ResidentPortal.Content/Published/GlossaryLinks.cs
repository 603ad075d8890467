using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Published;

/// <summary>
/// Links each term of the glossary where it first occurs in the texts of a page, unless the page explains the term itself:
/// in its name, in a heading, in brackets, in full beside it, by a link, or by being where the glossary sends its readers.
/// </summary>
internal sealed class GlossaryLinks
{
    // Words in these are not linked, and tell that the page itself explains them or leads there.
    private static readonly HashSet<string> Explaining = ["a", "abbr", "dt", "h2", "h3", "h4", "summary"];
    private static readonly HashSet<string> NeverLinked = ["caption", "code", "figcaption", "th"];

    private readonly Dictionary<string, Entry> _byForm = new(StringComparer.Ordinal);
    private readonly Regex? _forms;

    private GlossaryLinks(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var form in entry.Term.Forms.SelectMany(Variants))
                _byForm.TryAdd(form, entry);
        }

        // The longest is tried first, so that "CS MARAC" is not taken for "MARAC".
        if (_byForm.Count > 0)
            _forms =
                new($@"(?<![\w-])(?:{string.Join('|', _byForm.Keys.OrderByDescending(form => form.Length).Select(Regex.Escape))})(?![\w-])",
                    RegexOptions.CultureInvariant);
    }

    public static GlossaryLinks None { get; } = new([]);

    public static GlossaryLinks Of(IEnumerable<PublishedPage> pages) => new(
        from page in pages
        where page.DocumentType == GlossaryTerm.PageType
        from term in GlossaryTerm.On(page)
        where term.Anchor.Length > 0
        select new Entry(term, $"{page.Path}#{term.Anchor}",
            [.. RichTextRenderer.Parse(term.MeaningHtml).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)]));

    /// <param name="texts">All rich texts of the page in their order; the links are added in place.</param>
    public void AddTo(PublishedPage page, IReadOnlyList<IElement> texts)
    {
        if (_forms is null || page.DocumentType is WellKnown.HomeType or GlossaryTerm.PageType)
            return;
        var found = texts.SelectMany(text => text.Descendants<IText>()).SelectMany(In).ToList();
        var explained = found.Where(place => place.Explains).Select(place => place.Entry).ToHashSet();
        foreach (var link in texts.SelectMany(text => text.QuerySelectorAll("a[href]")))
            explained.UnionWith(found.Select(place => place.Entry).Where(entry => entry.IsReachedBy(link.GetAttribute("href")!)));
        var first = found
            .Where(place => place.MayBeLinked && !explained.Contains(place.Entry) && !IsAbout(page, place.Entry))
            .DistinctBy(place => place.Entry)
            .ToList();
        // From the end, so that the places before stay where they are.
        foreach (var place in Enumerable.Reverse(first))
            Link(place);
    }

    /// <summary>As written; with a capital at the start of a sentence; more than one of what is abbreviated.</summary>
    private static IEnumerable<string> Variants(string form)
    {
        yield return form;
        if (char.IsLower(form[0]))
            yield return char.ToUpperInvariant(form[0]) + form[1..];
        if (char.IsUpper(form[^1]))
            yield return form + "s";
    }

    private IEnumerable<Occurrence> In(IText text)
    {
        var data = text.Data;
        if (_forms!.Matches(data) is not { Count: > 0 } matches)
            yield break;
        var around = text.Ancestors<IElement>().ToList();
        var isExplaining = around.Exists(element => Explaining.Contains(element.LocalName));
        var isNeverLinked = around.Exists(element => NeverLinked.Contains(element.LocalName));
        var paragraph = around.Find(element => element.LocalName is "p" or "li" or "td" or "dd")?.TextContent ?? data;
        foreach (Match match in matches)
        {
            var entry = _byForm[match.Value];
            var after = data.AsSpan(match.Index + match.Length);
            var isInBrackets = match.Index > 0 && data[match.Index - 1] == '(' && after.StartsWith(")");
            var explains = isExplaining || isInBrackets || after.StartsWith(" (") || IsInFull(entry.Term, match.Value, paragraph);
            yield return new(entry, text, match.Index, match.Length, explains, !isExplaining && !isNeverLinked);
        }
    }

    /// <summary>What is abbreviated stands beside it in full: "ASB is short for anti-social behaviour".</summary>
    private static bool IsInFull(GlossaryTerm term, string written, string paragraph) =>
        term.InFull.Length > 0
        && !written.Equals(term.InFull, StringComparison.OrdinalIgnoreCase)
        && paragraph.Contains(term.InFull, StringComparison.OrdinalIgnoreCase);

    private bool IsAbout(PublishedPage page, Entry entry) =>
        page.Ancestors.Append(page).Any(above => entry.Leads.Contains(above.Path))
        || page.Name.Equals(entry.Term.InFull, StringComparison.OrdinalIgnoreCase)
        || _forms!.Matches(page.Name).Any(match => _byForm[match.Value] == entry);

    private static void Link(Occurrence place)
    {
        place.Text.Split(place.Index + place.Length);
        var term = place.Text.Split(place.Index);
        var link = place.Text.Owner!.CreateElement("a");
        link.SetAttribute("class", "govuk-link govuk-link--text-colour rp-term");
        link.SetAttribute("href", place.Entry.Address);
        term.Parent!.ReplaceChild(link, term);
        link.AppendChild(term);
    }

    /// <param name="Address">Its place in the glossary.</param>
    /// <param name="Leads">Where its meaning sends the reader.</param>
    private sealed record Entry(GlossaryTerm Term, string Address, HashSet<string> Leads)
    {
        public bool IsReachedBy(string address) => address == Address || Leads.Contains(address);

        // Each entry is itself only: comparing all that it holds would be slow.
        public bool Equals(Entry? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Address.GetHashCode(StringComparison.Ordinal);
    }

    private sealed record Occurrence(Entry Entry, IText Text, int Index, int Length, bool Explains, bool MayBeLinked);
}
