namespace ResidentPortal.Content.Published;

/// <summary>Holds the published site that requests read. Take <see cref="Current"/> once in a request.</summary>
public sealed class LiveSite
{
    private readonly AsyncLocal<PublishedSite?> _preview = new();
    private volatile PublishedSite _current = PublishedSite.Empty;

    public PublishedSite Current => _preview.Value ?? _current;

    /// <summary>Shows another site to whatever the work does, and to nobody else.</summary>
    public async Task PreviewAsync(PublishedSite site, Func<Task> work)
    {
        // What is set in here is gone when the method ends.
        _preview.Value = site;
        await work();
    }

    internal void Swap(PublishedSite site) => _current = site;
}
