using System.Runtime.CompilerServices;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.References;

/// <summary>Follows every link of the site once for each of its states. What a page says is read again only when it has changed.</summary>
internal sealed class BrokenLinks(ApplicationRoutes routes)
{
    private readonly ConditionalWeakTable<ContentNode, IReadOnlyList<Link>> _read = [];
    private readonly Lock _gate = new();
    private (string Stamp, Task<IReadOnlyList<BrokenLink>> Found)? _last;

    public Task<IReadOnlyList<BrokenLink>> OnAsync(PublishedSite site)
    {
        lock (_gate)
        {
            if (_last?.Stamp != site.Stamp)
                _last = (site.Stamp, Task.Run(() => Find(site)));
            return _last!.Value.Found;
        }
    }

    private IReadOnlyList<BrokenLink> Find(PublishedSite site)
    {
        var destinations = new LinkDestinations(site, routes);
        return
        [
            .. from page in site.Pages.Concat(site.WithoutPage)
               from link in _read.GetValue(page.Node, _ => Links(page))
               let problem = destinations.Of(link.Href, page).Problem(link.Title)
               where problem is not null
               select new BrokenLink(page.Key, page.Name, link.Alias, link.Block, problem),
        ];
    }

    // Only words are kept: the texts they were read from are large.
    private static IReadOnlyList<Link> Links(PublishedPage page) =>
        [.. CheckedField.AllOf(page).SelectMany(WrittenLink.AllIn)
            .Select(link => new Link(link.Href, link.Title, link.Field.Alias, link.Field.Block))];

    private sealed record Link(string Href, string Title, string Alias, int? Block);
}
