using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>The filters of the list that each person keeps for themselves.</summary>
public sealed class SavedFilters(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, TimeProvider clock)
{
    /// <summary>Of one person.</summary>
    public const int Most = 20;

    public const int LongestName = 60;

    private readonly SealedJson.Column<Named> _content = seal.For<Named>("saved filter");

    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<KeptFilter>> OfAsync(string who, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.SavedFilters.AsNoTracking().Where(f => f.Who == who).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let named = _content.TryOpen(row.Content)
               where named is not null
               orderby named.Name
               select new KeptFilter(row.Id, named.Name, named.Query),
        ];
    }

    /// <param name="name">At most <see cref="LongestName"/> letters. One of theirs that has it gives way.</param>
    /// <param name="query">The filter in codes, as it stands in the address of the list.</param>
    /// <returns>False where they have as many as there may be.</returns>
    public async Task<bool> SaveAsync(string who, string name, string query, CancellationToken cancellationToken = default)
    {
        var before = await OfAsync(who, cancellationToken);
        var same = before.Where(kept => kept.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(kept => kept.Id).ToList();
        if (before.Count - same.Count >= Most)
            return false;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SavedFilters.Where(f => same.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        context.SavedFilters.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            Who = who,
            SavedAt = now,
            Content = _content.Seal(new(name, query)),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Does nothing where it is not theirs, or gone.</summary>
    public async Task DeleteAsync(string who, Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.SavedFilters.Where(f => f.Id == id && f.Who == who).ExecuteDeleteAsync(cancellationToken);
    }

    private sealed record Named(string Name, string Query);
}

/// <param name="Query">As it stands in the address of the list, without a question mark.</param>
public sealed record KeptFilter(Guid Id, string Name, string Query);
