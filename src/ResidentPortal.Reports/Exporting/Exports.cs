using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Exporting;

/// <summary>
/// Files of reports: asked for here, made beside the requests, fetched by whoever asked for as long as they may still see what is in it,
/// and deleted when their time is over.
/// </summary>
public sealed class Exports(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, IDataProtectionProvider protection,
    ExportSignal signal, TimeProvider clock)
{
    /// <summary>Reports in a file.</summary>
    public const int Most = 5000;

    /// <summary>Files that one person waits for at once.</summary>
    public const int MostWaiting = 3;

    /// <summary>How long a file stays.</summary>
    public static readonly TimeSpan Stays = TimeSpan.FromHours(24);

    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(30);

    private readonly SealedJson.Column<SealedOrder> _order = seal.For<SealedOrder>("export");
    private readonly IDataProtector _parts = protection.CreateProtector("ResidentPortal.Reports", "export part");

    /// <returns>The key of the file; null where they wait for as many as they may.</returns>
    public async Task<Guid?> AskAsync(ExportOrder order, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Exports.CountAsync(e => e.Who == seer.Who && e.State == ExportState.Waiting, cancellationToken) >= MostWaiting)
            return null;
        var now = clock.GetUtcNow();
        var id = Guid.NewGuid();
        context.Exports.Add(new()
        {
            Id = id,
            Who = seer.Who,
            AskedAt = now,
            Format = order.Format,
            State = ExportState.Waiting,
            Content = _order.Seal(new(order, [.. seer.Own], seer.IsManager)),
        });
        context.Audit.Add(Entry(AuditAction.ExportAsked, seer, now, $"{order.Format} {id:N} {order.Query}"));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return id;
    }

    /// <summary>Those that somebody asked for in the last month, the last first.</summary>
    public async Task<IReadOnlyList<ExportView>> OfAsync(string who, CancellationToken cancellationToken = default)
    {
        var since = clock.GetUtcNow() - ShownFor;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return
        [
            .. (await context.Exports.AsNoTracking().Where(e => e.Who == who && e.AskedAt > since).OrderByDescending(e => e.AskedAt)
                .Take(50).ToListAsync(cancellationToken)).Select(View),
        ];
    }

    /// <returns>Null where there is none, or it is somebody else's.</returns>
    public async Task<ExportView?> FindAsync(Guid id, string who, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Who == who, cancellationToken) is { } found
            ? View(found) : null;
    }

    /// <summary>The file in pieces. That it was fetched is recorded.</summary>
    /// <returns>Null where it is not ready, or over, or they asked for it and may see less now.</returns>
    public async Task<IAsyncEnumerable<byte[]>?> FetchAsync(Guid id, Seer seer, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Exports.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == id && e.Who == seer.Who && e.State == ExportState.Ready, cancellationToken);
        if (found is null || found.EndsAt <= now || _order.TryOpen(found.Content) is not { } order || !order.IsFor(seer))
            return null;
        using (await writes.EnterAsync(cancellationToken))
        {
            context.Audit.Add(Entry(AuditAction.ExportFetched, seer, now, $"{id:N}"));
            await context.SaveChangesAsync(cancellationToken);
        }

        return PartsAsync(id, cancellationToken);
    }

    /// <summary>Deletes the file before its time, or takes back what was asked for. What was asked for stays on record.</summary>
    public async Task EndAsync(Guid id, string who, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await EndAsync(context, context.Exports.Where(e => e.Id == id && e.Who == who), cancellationToken);
    }

    internal static async Task EndAsync(ReportsContext context, IQueryable<Export> exports, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.ExportParts.Where(part => exports.Any(e => e.Id == part.ExportId)).ExecuteDeleteAsync(cancellationToken);
        await exports.ExecuteUpdateAsync(e => e.SetProperty(x => x.State, ExportState.Ended), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal SealedOrder? Open(Export export) => _order.TryOpen(export.Content);

    internal byte[] SealPart(byte[] part) => _parts.Protect(part);

    private async IAsyncEnumerable<byte[]> PartsAsync(
        Guid id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 0; ; number++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var part = await context.ExportParts.AsNoTracking().Where(p => p.ExportId == id && p.Number == number).Select(p => p.Content)
                .SingleOrDefaultAsync(cancellationToken);
            if (part is null)
                yield break;
            yield return _parts.Unprotect(part);
        }
    }

    private ExportView View(Export export) => new(export.Id, export.AskedAt, export.Format,
        export.State is ExportState.Ready && export.EndsAt <= clock.GetUtcNow() ? ExportState.Ended : export.State,
        export.Done, export.Total, export.EndsAt, Open(export)?.Order.Reason ?? "");

    private static AuditEntry Entry(AuditAction action, Seer seer, DateTimeOffset now, string detail) => new()
    {
        At = now,
        Action = action,
        Who = seer.Who,
        Detail = detail.Trim() is { Length: > 200 } @long ? @long[..200] : detail.Trim(),
    };
}

/// <summary>What was asked for, with what whoever asked could see then.</summary>
internal sealed record SealedOrder(ExportOrder Order, IReadOnlyList<string> Own, bool IsManager)
{
    public Seer Seer(string who) => new(who, Own.ToHashSet(), IsManager);

    /// <summary>They see as much today.</summary>
    public bool IsFor(Seer seer) => Own.All(seer.Own.Contains) && (!IsManager || seer.IsManager);
}

/// <param name="Done">Reports in it so far.</param>
/// <param name="Total">0 until they are counted.</param>
/// <param name="EndsAt">When it is deleted; null until it is ready.</param>
public sealed record ExportView(
    Guid Id, DateTimeOffset AskedAt, ExportFormat Format, ExportState State, int Done, int Total, DateTimeOffset? EndsAt, string Reason);
