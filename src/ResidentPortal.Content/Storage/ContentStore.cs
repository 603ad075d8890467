using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>What is published, as the content database has it.</summary>
public sealed class ContentStore(IDbContextFactory<ContentContext> contexts)
{
    private Dictionary<long, ContentNode> _read = [];
    private volatile Reading? _last;

    public async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Publications.Select(row => row.Version).SingleAsync(cancellation);
    }

    /// <summary>
    /// The published version of every node that has one, with all definitions. Nothing is read when nothing was published
    /// since the last time. What a version says never changes, so otherwise only those are read that were not there then: of a
    /// large site, reading all takes seconds.
    /// </summary>
    public async Task<ContentSet> ReadPublishedAsync(CancellationToken cancellation)
    {
        // Read before the content: what is published meanwhile is then read the next time.
        var version = await VersionAsync(cancellation);
        if (_last is { } last && last.Version == version)
            return last.Content;
        var content = await ReadAsync(cancellation);
        _last = new(version, content);
        return content;
    }

    /// <summary>Null when no such file is stored.</summary>
    public async Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.MediaFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Path == path, cancellation);
        return row is null ? null : new(new(row.Path, row.Format, row.Fingerprint, row.Width, row.Height), row.Bytes);
    }

    private async Task<ContentSet> ReadAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Nodes.AsNoTracking().Where(node => !node.InBin)
            .SelectMany(node => node.Versions.Where(version => version.State == VersionState.Published),
                (node, version) => new { node, version.Id, version.SavedUtc })
            .ToListAsync(cancellation);
        var known = _read;
        var unread =
            await ReadAsync(context,
                rows.Where(row => !known.ContainsKey(row.Id)).ToDictionary(row => row.Id, row => row.node), cancellation);
        var read =
            rows.ToDictionary(row => row.Id, row => known.TryGetValue(row.Id, out var node)
                ? VersionBody.Place(node, row.node)
                : unread[row.Id]);
        _read = read;
        var definitions = (await context.Definitions.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.Kind, row => row.Body);
        return new(
            All<DocumentType>(definitions[DefinitionKind.DocumentType]),
            [.. rows.Select(row => read[row.Id])],
            All<MediaItem>(definitions[DefinitionKind.Media]),
            All<DictionaryItem>(definitions[DefinitionKind.Dictionary]),
            All<Language>(definitions[DefinitionKind.Language]))
        {
            SavedUtc = rows.ToDictionary(row => row.node.Key, row => row.SavedUtc),
            NextPlannedUtc = await context.Nodes.MinAsync(row => row.PlannedUtc, cancellation),
            Redirects = await context.Redirects.AsNoTracking().Select(row => new Redirect(row.Path, row.Page)).ToListAsync(cancellation),
            MediaFiles = await context.MediaFiles.Select(row => new MediaFile(row.Path, row.Format, row.Fingerprint, row.Width, row.Height))
                .ToListAsync(cancellation),
        };
    }

    // By parts, so that the JSON of a large site is never in memory as a whole.
    private static async Task<Dictionary<long, ContentNode>> ReadAsync(ContentContext context, Dictionary<long, NodeRow> versions,
        CancellationToken cancellation)
    {
        var read = new Dictionary<long, ContentNode>();
        foreach (IEnumerable<long> some in versions.Keys.Chunk(500))
        {
            foreach (var row in await context.Versions.AsNoTracking().Where(row => some.Contains(row.Id))
                .Select(row => new { row.Id, row.Body }).ToListAsync(cancellation))
                read.Add(row.Id, VersionBody.Read(versions[row.Id], row.Body));
        }

        return read;
    }

    private static List<T> All<T>(IEnumerable<string> bodies) =>
        [.. bodies.Select(ContentJson.Read<T>)];

    /// <param name="Version">The content is of this version, or newer.</param>
    private sealed record Reading(long Version, ContentSet Content);
}
