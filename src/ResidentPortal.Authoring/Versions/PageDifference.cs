using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.References;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Versions;

/// <summary>What changed from one version of a page to another. A value that cannot be read is compared as it is stored.</summary>
public sealed class PageDifference(IDbContextFactory<ContentContext> contexts)
{
    /// <summary>In the order of the editor's fields; empty when nothing changed that a reader or editor could see.</summary>
    public async Task<IReadOnlyList<FieldChange>> BetweenAsync(ContentNode before, ContentNode after, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var types = await context.DocumentTypesAsync(cancellation);
        var index = new ContentIndex(types);
        var keys = new[] { before, after }
            .SelectMany(node => ReferencesIn.Page(node, index).Select(found => found.Target.Key).Append(node.Parent)).OfType<Guid>()
            .Distinct().ToList();
        var names = await context.Nodes.Where(row => keys.Contains(row.Key)).Select(row => new { row.Key, row.Name })
            .ToDictionaryAsync(row => row.Key, row => row.Name, cancellation);
        var files = keys.Select(key => key.ToString()).ToList();
        foreach (var body in await context.Definitions.Where(row => row.Kind == DefinitionKind.Media && files.Contains(row.Name))
            .Select(row => row.Body).ToListAsync(cancellation))
        {
            var item = JsonSerializer.Deserialize<MediaItem>(body)!;
            names[item.Key] = item.Name.Default;
        }

        return Between(before, after, types, names.GetValueOrDefault);
    }

    /// <param name="nameOf">What a page or a media item is called; null for one that is gone.</param>
    public static IReadOnlyList<FieldChange> Between(ContentNode before, ContentNode after, IReadOnlyList<DocumentType> types,
        Func<Guid, string?> nameOf) =>
        new VersionComparison(new(types), nameOf).Between(before, after);
}
