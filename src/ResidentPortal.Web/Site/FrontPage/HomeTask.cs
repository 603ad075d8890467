using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.FrontPage;

/// <summary>What people come to do: a block of the home page that leads somewhere.</summary>
internal sealed record HomeTask(string Title, string Summary, string Href)
{
    /// <summary>The most urgent first; none when there is no home page.</summary>
    public static IReadOnlyList<HomeTask> On(PublishedSite site) =>
        [.. (site.Home?.Blocks("tasks") ?? []).Select(Of).OfType<HomeTask>()];

    private static HomeTask? Of(PublishedBlock block) =>
        block.Link("link") is { } link ? new(block.Text("title"), block.Text("summary"), link.Href) : null;
}
