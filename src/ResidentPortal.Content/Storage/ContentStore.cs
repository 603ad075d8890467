using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>Content in and out of the content database.</summary>
public sealed class ContentStore(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    public async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Publications.Select(row => row.Version).SingleAsync(cancellation);
    }

    /// <summary>Loads content into a database that has none yet, all of it or nothing.</summary>
    /// <returns>False when there was content already, or another instance was quicker; nothing is changed then.</returns>
    public async Task<bool> LoadFirstAsync(ContentSet content, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // The first to turn 0 into 1 loads; whoever comes second waits here for the first, and then finds no row.
        var won = await context.Publications.Where(row => row.Version == 0)
            .ExecuteUpdateAsync(row => row.SetProperty(publication => publication.Version, 1), cancellation);
        if (won == 0)
            return false;
        context.AddRange(content.Nodes.Select(Row));
        context.AddRange(Definitions(content));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The published version of every node that has one, with all definitions.</summary>
    public async Task<ContentSet> ReadPublishedAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var versions = await context.Nodes.AsNoTracking()
            .SelectMany(node => node.Versions.Where(version => version.State == VersionState.Published), (node, version) => new { node, version.Body })
            .ToListAsync(cancellation);
        var definitions = (await context.Definitions.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.Kind, row => row.Body);
        return new(
            All<DocumentType>(definitions[DefinitionKind.DocumentType]),
            [.. versions.Select(row => VersionBody.Read(row.node, row.Body))],
            All<MediaItem>(definitions[DefinitionKind.Media]),
            All<DictionaryItem>(definitions[DefinitionKind.Dictionary]),
            All<Language>(definitions[DefinitionKind.Language]));
    }

    private NodeRow Row(ContentNode node) => new()
    {
        Key = node.Key,
        ParentKey = node.Parent,
        DocumentType = node.DocumentType,
        SortOrder = node.SortOrder,
        CreatedUtc = node.CreatedUtc,
        Versions =
        [
            new()
            {
                Number = 1,
                // What waits for its release is published already; its schedule keeps it back.
                State = node.PublishedIn.Count > 0 || node.Schedule.Any(action => action.Kind is ScheduledActionKind.Release) ? VersionState.Published : VersionState.Draft,
                SavedUtc = time.GetUtcNow().UtcDateTime,
                Body = VersionBody.Write(node),
            },
        ],
    };

    private static IEnumerable<DefinitionRow> Definitions(ContentSet content) =>
        content.DocumentTypes.Select(type => Row(DefinitionKind.DocumentType, type.Alias, type))
            .Concat(content.Media.Select(item => Row(DefinitionKind.Media, item.Key.ToString(), item)))
            .Concat(content.Dictionary.Select(item => Row(DefinitionKind.Dictionary, item.Key, item)))
            .Concat(content.Languages.Select(language => Row(DefinitionKind.Language, language.IsoCode, language)))
            .DistinctBy(row => (row.Kind, row.Name));

    private static DefinitionRow Row<T>(DefinitionKind kind, string name, T definition) =>
        new() { Kind = kind, Name = name, Body = JsonSerializer.Serialize(definition) };

    private static List<T> All<T>(IEnumerable<string> bodies) =>
        [.. bodies.Select(body => JsonSerializer.Deserialize<T>(body)!)];
}
