using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>What was published, by whom, why, and what changed with it.</summary>
public sealed class RoutingHistory(IDbContextFactory<ReportsContext> contexts, SealedJson sealedJson, IRoutingProof proof)
{
    /// <summary>No more are shown.</summary>
    public const int Shown = 50;

    private readonly RoutingSeal _seal = new(sealedJson);

    /// <summary>The last first.</summary>
    public async Task<IReadOnlyList<PastRouting>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.RoutingVersions.AsNoTracking().OrderByDescending(v => v.Number).Take(Shown + 1)
            .ToListAsync(cancellationToken);
        // Before the first the folder counted, as it is today: what it was then is not kept.
        return
        [
            .. rows.Take(Shown).Select((row, at) => new PastRouting(
                row.Number, row.PublishedAt, row.WrittenBy.Split('\n'), row.PublishedBy, row.ByOnePerson, _seal.OpenReason(row.Reason),
                IsFolder: row.Content is null,
                RoutingChanges.Between(Options(rows.ElementAtOrDefault(at + 1)), Options(row)))),
        ];
    }

    /// <returns>Null where there is no such version, or it cannot be read any more.</returns>
    public async Task<RoutingOptions?> FindAsync(long number, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.RoutingVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Number == number, cancellationToken);
        return row is null ? null : row.Content is null ? proof.Folder : _seal.TryOpen(row.Content);
    }

    /// <summary>The ids of all queues that there were in any version: none is given to another queue.</summary>
    public async Task<IReadOnlyList<string>> QueuesAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var contents = await context.RoutingVersions.AsNoTracking().Where(v => v.Content != null).Select(v => v.Content!)
            .ToListAsync(cancellationToken);
        return [.. contents.SelectMany(content => _seal.TryOpen(content)?.Queues.Keys.AsEnumerable() ?? []).Distinct()];
    }

    private RoutingOptions Options(RoutingVersion? row) => row?.Content is { } content && _seal.TryOpen(content) is { } options
        ? options
        : proof.Folder;
}

/// <param name="WrittenBy">User names.</param>
/// <param name="Reason">Empty where none was given.</param>
/// <param name="IsFolder">Somebody went back to the council's folder.</param>
/// <param name="Changes">Against the version before it.</param>
public sealed record PastRouting(
    long Number, DateTimeOffset PublishedAt, IReadOnlyList<string> WrittenBy, string PublishedBy, bool ByOnePerson, string Reason,
    bool IsFolder, IReadOnlyList<RoutingChange> Changes);
