using ResidentPortal.Content.Published;

namespace ResidentPortal.Content.Search;

/// <summary>
/// Searches what is published. After a publication the earlier index answers until the new one is made: of a large site that
/// takes seconds, which nobody should wait.
/// </summary>
public sealed class SiteSearch(LiveSite live) : IDisposable
{
    private readonly Lock renewal = new();
    private volatile SearchIndex? index;

    /// <param name="query">As typed, of any length and script.</param>
    public SearchResults Find(string query, int most = 20)
    {
        while (true)
        {
            // Only the very first search finds no index, if it comes before the site has made one.
            if (index is null)
                Renew();
            if (index!.Find(query, most) is { } results)
                return results;
        }
    }

    /// <summary>Makes the index of what is live now, unless there is one.</summary>
    public void Renew()
    {
        lock (renewal)
        {
            var site = live.Current;
            if (index is { } earlier && earlier.Stamp == site.Stamp)
                return;
            var before = index;
            index = new(site);
            before?.Dispose();
        }
    }

    public void Dispose() => index?.Dispose();
}
