using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>Where published content comes from: our own database, or a council's running Umbraco.</summary>
public interface IContentSource
{
    /// <summary>Makes the source ready, filling an empty one. Several instances may do so at the same time.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>
    /// Puts newer versions of live pages in their place whose time has come. A source that does so by itself has nothing to do.
    /// </summary>
    Task ReleaseAsync(DateTimeOffset nowUtc, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A number that grows whenever something is published. Asked each second: it must be cheap.</summary>
    Task<long> VersionAsync(CancellationToken cancellation);

    /// <summary>All that is published now.</summary>
    Task<ContentSet> ReadAsync(CancellationToken cancellation);

    /// <summary>A media file as it is now; null when there is none at this path below "/media/".</summary>
    Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation);
}
