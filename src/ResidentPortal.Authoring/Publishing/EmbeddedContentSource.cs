using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Publishing;

/// <summary>Our own database as the source, filled from the content folder when it is new.</summary>
internal sealed class EmbeddedContentSource(
    IDbContextFactory<ContentContext> contexts,
    ContentStore store,
    ContentImport import,
    ContentFolder folder,
    ApplicationRoutes routes,
    ILogger<EmbeddedContentSource> log) : IContentSource
{
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (await store.VersionAsync(cancellation) > 0)
            return;

        var reading = USyncFolder.Read(folder.Path);
        foreach (var note in reading.Notes)
            log.LogWarning("Content: {Note}", note);
        // A large site takes seconds to look through, and as long to store.
        var problems = Task.Run(() => ContentCheck.Run(reading, routes), cancellation);
        var isFilled = await import.FillAsync(reading, cancellation);
        foreach (var problem in await problems)
            log.LogWarning("Content: {Problem}", problem);
        if (isFilled)
            log.LogInformation("Loaded {Pages} pages from {Folder}", reading.Content.Nodes.Count, folder.Path);
    }

    public Task ReleaseAsync(DateTimeOffset nowUtc, CancellationToken cancellation) =>
        new PlannedReleases(contexts).RunAsync(nowUtc, cancellation);

    public Task<long> VersionAsync(CancellationToken cancellation) => store.VersionAsync(cancellation);

    public Task<ContentSet> ReadAsync(CancellationToken cancellation) => store.ReadPublishedAsync(cancellation);

    public Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation) => store.ReadMediaAsync(path, cancellation);
}
