using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>The one draft of the routing. Where nobody has begun one, it is what is in force.</summary>
public sealed class RoutingDrafts(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson sealedJson, PublishedRouting published,
    TimeProvider clock)
{
    private const int Attempts = 5;

    private readonly RoutingSeal _seal = new(sealedJson);

    public async Task<DraftRouting> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return Open(await context.RoutingDrafts.AsNoTracking().SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Changes the draft, or begins it. When somebody else changes it at the same time, the change is made on top.</summary>
    /// <param name="change">Changes what it is given; what it answers other than Done keeps the draft as it is.</param>
    public async Task<DraftChange> ChangeAsync(
        string who, Func<DraftRouting, DraftChange> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            using var turn = await writes.EnterAsync(cancellationToken);
            var row = await context.RoutingDrafts.SingleOrDefaultAsync(cancellationToken);
            var draft = Open(row);
            if (change(draft) is var outcome and not DraftChange.Done)
                return outcome;
            Save(context, row, draft, who);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return DraftChange.Done;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another server was first.
            }
        }
    }

    /// <summary>Begins a draft from an earlier version, or from the council's folder.</summary>
    /// <returns>Conflict where there is a draft, of which nothing may be lost.</returns>
    public Task<DraftChange> RestoreAsync(string who, RoutingOptions earlier, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            who,
            draft =>
            {
                if (draft.IsBegun)
                    return DraftChange.Conflict;
                draft.Options = RoutingJson.Copy(earlier);
                return DraftChange.Done;
            },
            cancellationToken);

    /// <param name="revision">As it was read.</param>
    /// <returns>Conflict where somebody has changed it since.</returns>
    public async Task<DraftChange> DiscardAsync(Guid revision, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        return await context.RoutingDrafts.Where(d => d.Revision == revision).ExecuteDeleteAsync(cancellationToken) > 0
            ? DraftChange.Done
            : DraftChange.Conflict;
    }

    private DraftRouting Open(RoutingDraft? row) => row is not null && _seal.TryOpen(row.Content) is { } options
        ? new()
        {
            Options = options,
            Reason = _seal.OpenReason(row.Reason),
            BasedOn = row.BasedOn,
            Writers = row.WrittenBy.Split('\n'),
            ChangedAt = row.ChangedAt,
            Revision = row.Revision,
        }
        : new() { Options = RoutingJson.Copy(published.Options), BasedOn = published.Number };

    private void Save(ReportsContext context, RoutingDraft? row, DraftRouting draft, string who)
    {
        var (content, now) = (_seal.Seal(draft.Options), clock.GetUtcNow());
        if (row is null)
        {
            context.RoutingDrafts.Add(new RoutingDraft
            {
                Content = content,
                Reason = _seal.SealReason(draft.Reason),
                BasedOn = draft.BasedOn,
                WrittenBy = who,
                ChangedAt = now,
                Revision = Guid.NewGuid(),
            });
            return;
        }

        row.Content = content;
        row.Reason = _seal.SealReason(draft.Reason);
        row.WrittenBy = string.Join('\n', draft.Writers.Append(who).Distinct());
        row.ChangedAt = now;
        row.Revision = Guid.NewGuid();
    }
}

/// <summary>The draft as it was read; what is changed here is kept by <see cref="RoutingDrafts.ChangeAsync"/> alone.</summary>
public sealed record DraftRouting
{
    public required RoutingOptions Options { get; set; }

    /// <summary>Why it is changed; may be empty.</summary>
    public string Reason { get; set; } = "";

    public required long BasedOn { get; init; }

    /// <summary>User names of all who changed it; none while nobody has begun.</summary>
    public IReadOnlyList<string> Writers { get; init; } = [];

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Empty while nobody has begun.</summary>
    public Guid Revision { get; init; }

    public bool IsBegun => Revision != Guid.Empty;
}

public enum DraftChange
{
    Done,

    /// <summary>Somebody else has changed the same thing meanwhile.</summary>
    Conflict,

    /// <summary>What was to be changed is not there.</summary>
    NotFound,
}
