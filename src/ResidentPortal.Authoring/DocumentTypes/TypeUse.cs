using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.DocumentTypes;

/// <summary>How much of the site a document type is used by.</summary>
public sealed class TypeUse(IDbContextFactory<ContentContext> contexts)
{
    /// <summary>Pages of each type by its alias, those in the bin left out; types without a page are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> PagesAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return (await context.Nodes.Where(row => !row.InBin).GroupBy(row => row.DocumentType)
            .Select(group => new { group.Key, Pages = group.Count() }).ToListAsync(cancellation))
            .ToDictionary(group => group.Key, group => group.Pages, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Pages that have something in the field now: in what is published, or in the newest draft. Those in the bin count, because they may
    /// come back.
    /// </summary>
    /// <remarks>Of a block's field every page is read that has such a block: for warnings, not for lists.</remarks>
    public async Task<int> PagesWithAsync(DocumentType type, string field, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var all = await context.DocumentTypesAsync(cancellation);
        var aliases = all.Where(one => one.Compositions.Contains(type.Alias, StringComparer.OrdinalIgnoreCase)).Select(one => one.Alias)
            .Append(type.Alias).ToList();
        var key = type.Key.ToString();
        var rows = context.Nodes.AsNoTracking()
            .SelectMany(node => node.Versions.Where(version => version.State != VersionState.Superseded),
                (node, version) => new { node, version.Body });
        // Blocks are JSON within JSON, which leaves a key as it is.
        rows = type.IsElement ? rows.Where(row => row.Body.Contains(key)) : rows.Where(row => aliases.Contains(row.node.DocumentType));
        var with = new HashSet<Guid>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var page = VersionBody.Read(row.node, row.Body);
            if (type.IsElement
                ? page.Properties.Values.Any(value => HasBlockWith(value.Default, type.Key, field))
                : page.Properties.TryGetValue(field, out var text) && !IsEmpty(text))
                with.Add(page.Key);
        }

        return with.Count;
    }

    /// <summary>Pages that lie where the type would not let them lie any more.</summary>
    /// <param name="parent">Null for the top of the site.</param>
    internal static async Task<IReadOnlyList<StrandedPages>> PagesBelowAsync(ContentContext context, string? parent,
        IReadOnlyCollection<string> children, CancellationToken cancellation)
    {
        if (children.Count == 0)
            return [];
        var below = parent is null
            ? context.Nodes.Where(row => row.ParentKey == null)
            : context.Nodes.Where(row => context.Nodes.Any(above => above.Key == row.ParentKey && above.DocumentType == parent));
        return await below.Where(row => !row.InBin && children.Contains(row.DocumentType)).GroupBy(row => row.DocumentType)
            .Select(group => new StrandedPages(group.Key, group.Count(), parent == null)).ToListAsync(cancellation);
    }

    private static bool HasBlockWith(string stored, Guid type, string field) => BlockValue.ReadAll(stored)
        .Any(block => (block.Type == type && block.Properties.TryGetValue(field, out var value) && value.Trim().Length > 0)
            || block.Properties.Values.Any(value => HasBlockWith(value, type, field)));

    private static bool IsEmpty(LocalisedText text) =>
        string.IsNullOrWhiteSpace(text.Default) && text.Cultures?.Values.All(string.IsNullOrWhiteSpace) is not false;
}

/// <param name="Type">Alias of their document type.</param>
/// <param name="IsAtTop">They lie at the top of the site, not below the type.</param>
public sealed record StrandedPages(string Type, int Pages, bool IsAtTop);
