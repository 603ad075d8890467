namespace ResidentPortal.Content.Published;

/// <summary>Holds the published site that requests read. Take <see cref="Current"/> once in a request.</summary>
public sealed class LiveSite
{
    private volatile PublishedSite _current = PublishedSite.Empty;

    public PublishedSite Current => _current;

    internal void Swap(PublishedSite site) => _current = site;
}
