using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Search;

/// <summary>What can be found: a page, or a task of the home page.</summary>
internal sealed record SearchEntry(string Path, bool IsTask, string Title, string Summary, string Body)
{
    private static readonly HashSet<string> InLine =
        new(StringComparer.Ordinal) { "a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup" };

    /// <summary>Every page and, before them, the tasks that the home page offers.</summary>
    public static IEnumerable<SearchEntry> Of(PublishedSite site)
    {
        var tasks = (site.Home?.Blocks("tasks") ?? [])
            .Where(task => task.Link("link") is not null)
            .Select(task => new SearchEntry(task.Link("link")!.Href, true, task.Text("title"), task.Text("summary"), ""))
            .DistinctBy(task => task.Path)
            .ToList();
        var paths = tasks.Select(task => task.Path).ToHashSet(StringComparer.Ordinal);
        // A task whose page is content is one entry: found by all the page says, and shown as a task.
        var pages = site.Pages.Where(page => page != site.Home).Select(page => new SearchEntry(
            page.Path, paths.Contains(page.Path), page.Name, page.Text("summary"),
            string.Join(' ', Texts(page).Where(text => text.Length > 0))));
        return pages.UnionBy(tasks, entry => entry.Path);
    }

    /// <summary>All that can be read on a page: its rich texts, then its plain ones, then its blocks.</summary>
    private static IEnumerable<string> Texts(PublishedPage page) =>
    [
        .. page.RichTexts.Select(alias => Words(page.CleanedText(alias))),
        .. page.Properties.Where(property => property.Alias != "summary")
        .Select(property => Plain(property.Kind, page.Text(property.Alias))),
        .. page.AllBlocks.SelectMany(block => block.Properties.Select(property => property.Kind == PropertyKind.RichText
            ? Words(RichTextRenderer.Parse(block.Html(property.Alias)))
            : Plain(property.Kind, block.Text(property.Alias)))),
    ];

    // A time of the day or a number is nothing to look for. A line break would be lost in an extract.
    private static string Plain(PropertyKind kind, string text) =>
        kind is PropertyKind.Text or PropertyKind.LongText && text.Any(char.IsLetter) ? text.ReplaceLineEndings("; ") : "";

    // Paragraphs side by side would run into one word, which the parts of a sentence must.
    private static string Words(IElement text) => string.Join(' ', text.Descendants<IText>()
        .GroupBy(part => part.Ancestors<IElement>().First(around => !InLine.Contains(around.LocalName)))
        .Select(block => string.Concat(block.Select(part => part.Data)).Trim())
        .Where(block => block.Length > 0));
}
