using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>What is published, as the content database has it.</summary>
public sealed class ContentStore(IDbContextFactory<ContentContext> contexts)
{
    public async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Publications.Select(row => row.Version).SingleAsync(cancellation);
    }

    /// <summary>The published version of every node that has one, with all definitions.</summary>
    public async Task<ContentSet> ReadPublishedAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var versions = await context.Nodes.AsNoTracking().Where(node => !node.InBin)
            .SelectMany(node => node.Versions.Where(version => version.State == VersionState.Published), (node, version) => new { node, version.Body })
            .ToListAsync(cancellation);
        var definitions = (await context.Definitions.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.Kind, row => row.Body);
        return new(
            All<DocumentType>(definitions[DefinitionKind.DocumentType]),
            [.. versions.Select(row => VersionBody.Read(row.node, row.Body))],
            All<MediaItem>(definitions[DefinitionKind.Media]),
            All<DictionaryItem>(definitions[DefinitionKind.Dictionary]),
            All<Language>(definitions[DefinitionKind.Language]))
        {
            Redirects = await context.Redirects.AsNoTracking().Select(row => new Redirect(row.Path, row.Page)).ToListAsync(cancellation),
            MediaFiles = await context.MediaFiles.Select(row => new MediaFile(row.Path, row.Format, row.Fingerprint, row.Width, row.Height)).ToListAsync(cancellation),
        };
    }

    /// <summary>Null when no such file is stored.</summary>
    public async Task<StoredMedia?> ReadMediaAsync(string path, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.MediaFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Path == path, cancellation);
        return row is null ? null : new(new(row.Path, row.Format, row.Fingerprint, row.Width, row.Height), row.Bytes);
    }

    private static List<T> All<T>(IEnumerable<string> bodies) =>
        [.. bodies.Select(body => JsonSerializer.Deserialize<T>(body)!)];
}
