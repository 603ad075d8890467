using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.Search;

/// <summary>What can be found: a page, or a task of the home page.</summary>
internal sealed record SearchEntry(string Path, bool IsTask, string Title, string Summary, string Body)
{
    private static readonly HtmlParser Parser = new();
    private static readonly HashSet<string> InLine = new(StringComparer.Ordinal) { "a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup" };

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
            page.Path, paths.Contains(page.Path), page.Name, page.Text("summary"), string.Join(' ', [.. page.RichTexts.Select(alias => Words(page.Html(alias))), .. FigureBlock.On(page).Select(figure => figure.Counts)])));
        return pages.UnionBy(tasks, entry => entry.Path);
    }

    private static string Words(string html)
    {
        var text = Parser.ParseDocument("").CreateElement("div");
        text.InnerHtml = html;
        // Paragraphs side by side would run into one word, which the parts of a sentence must.
        return string.Join(' ', text.Descendants<IText>()
            .GroupBy(part => part.Ancestors<IElement>().First(around => !InLine.Contains(around.LocalName)))
            .Select(block => string.Concat(block.Select(part => part.Data)).Trim())
            .Where(block => block.Length > 0));
    }
}
