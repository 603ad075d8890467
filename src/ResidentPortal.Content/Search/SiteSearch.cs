using ResidentPortal.Content.Published;

namespace ResidentPortal.Content.Search;

/// <summary>Searches what is published now. The index is made anew by the first search after the site has changed.</summary>
public sealed class SiteSearch(LiveSite live) : IDisposable
{
    private readonly Lock renewal = new();
    private SearchIndex? index;

    /// <param name="query">As typed, of any length and script.</param>
    public SearchResults Find(string query, int most = 20)
    {
        lock (renewal)
        {
            var site = live.Current;
            if (index?.Stamp != site.Stamp)
            {
                index?.Dispose();
                index = new(site);
            }
            return index.Find(query, most);
        }
    }

    public void Dispose() => index?.Dispose();
}
