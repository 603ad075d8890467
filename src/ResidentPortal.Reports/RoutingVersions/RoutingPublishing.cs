using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>Puts a draft of the routing into force, once nothing stands in its way and a second person agrees.</summary>
public sealed class RoutingPublishing(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson sealedJson, PublishedRouting published,
    IRoutingProof proof, QueueProofs proofs, TimeProvider clock)
{
    private readonly RoutingSeal _seal = new(sealedJson);

    /// <summary>All that stands in the way of a draft, over every combination of answers.</summary>
    public async Task<PublishingCheck> CheckAsync(RoutingOptions draft, CancellationToken cancellationToken = default)
    {
        var proved = proof.TryProve(draft, out var table, out var mistakes);
        if (proved && !Same(draft.Restricted, published.Options.Restricted))
            mistakes = [RestrictedStays];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            mistakes,
            await WaitingForQueues.ReadAsync(context, Gone(draft), cancellationToken),
            table is null ? [] : await MailboxesAsync(table, draft, cancellationToken),
            RoutingChanges.Between(published.Options, draft));
    }

    /// <param name="draft">As the person saw it.</param>
    /// <param name="inForce">The number of the version that the person compared it with.</param>
    /// <param name="mayAlone">Whether somebody who wrote it may publish it.</param>
    public async Task<PublishOutcome> PublishAsync(
        DraftRouting draft, long inForce, string who, bool mayAlone, CancellationToken cancellationToken = default)
    {
        var wrote = draft.Writers.Contains(who, StringComparer.OrdinalIgnoreCase);
        if (wrote && !mayAlone)
            return PublishOutcome.SamePerson;
        if (draft.Reason.Length == 0)
            return PublishOutcome.NoReason;
        var check = await CheckAsync(draft.Options, cancellationToken);
        if (check.Changes.Count == 0)
            return PublishOutcome.NothingChanges;
        if (!check.IsClear)
            return PublishOutcome.NotClear;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using (await writes.EnterAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await context.RoutingDrafts.Where(d => d.Revision == draft.Revision).ExecuteDeleteAsync(cancellationToken) == 0
                || await NewestAsync(context, cancellationToken) != inForce)
                return PublishOutcome.ChangedMeanwhile;
            // What came since it was checked waits for its queue, too.
            if ((await WaitingForQueues.ReadAsync(context, Gone(draft.Options), cancellationToken)).Count > 0)
                return PublishOutcome.NotClear;
            if (!await AddAsync(context, new()
            {
                Number = inForce + 1,
                Content = _seal.Seal(draft.Options),
                PublishedAt = clock.GetUtcNow(),
                WrittenBy = string.Join('\n', draft.Writers),
                PublishedBy = who,
                ByOnePerson = wrote,
                Reason = _seal.SealReason(draft.Reason),
                ProvedWith = proof.Basis,
            }, cancellationToken))
                return PublishOutcome.ChangedMeanwhile;
            await transaction.CommitAsync(cancellationToken);
        }

        await published.RefreshAsync(cancellationToken);
        return PublishOutcome.Published;
    }

    /// <summary>Goes back to the council's folder, whatever was published. A draft stays.</summary>
    /// <returns>What still waits for queues that the folder does not have; null where the folder counted already.</returns>
    public async Task<IReadOnlyList<StillWaiting>?> ResetAsync(string who, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        IReadOnlyList<StillWaiting> waiting;
        using (await writes.EnterAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var newest = await context.RoutingVersions.AsNoTracking().OrderByDescending(v => v.Number)
                .FirstOrDefaultAsync(cancellationToken);
            if (newest?.Content is not { } content)
                return null;
            var gone = _seal.TryOpen(content)?.Queues.Where(queue => !proof.Folder.Queues.ContainsKey(queue.Key)) ?? [];
            waiting = await WaitingForQueues.ReadAsync(
                context, gone.Select(queue => (queue.Key, queue.Value.Name ?? queue.Key)), cancellationToken);
            if (!await AddAsync(
                context, new() { Number = newest.Number + 1, PublishedAt = clock.GetUtcNow(), WrittenBy = who, PublishedBy = who },
                cancellationToken))
                return null;
            await transaction.CommitAsync(cancellationToken);
        }

        await published.RefreshAsync(cancellationToken);
        return waiting;
    }

    private static readonly RoutingMistake RestrictedStays = new(
        $"{RoutingOptions.Section}:{nameof(RoutingOptions.Restricted)}",
        "Reports in which staff may be involved would go to another queue, and who may see the earlier ones would change with it.",
        "Keep the queue. It can be changed in the council’s folder alone, by whoever runs the site.");

    private IEnumerable<(string Id, string Name)> Gone(RoutingOptions draft) =>
        published.Options.Queues.Where(queue => !draft.Queues.ContainsKey(queue.Key))
            .Select(queue => (queue.Key, queue.Value.Name ?? queue.Key));

    /// <summary>New and changed addresses, with what is known of each.</summary>
    private async Task<IReadOnlyList<MailboxProof>> MailboxesAsync(
        RoutingTable table, RoutingOptions draft, CancellationToken cancellationToken)
    {
        List<MailboxProof> wanted = [];
        foreach (var queue in table.Queues)
        {
            var earlier = published.Options.Queues.GetValueOrDefault(queue.Id);
            if (!Same(earlier?.Mailbox, draft.Queues[queue.Id].Mailbox))
                wanted.Add(await OfAsync(queue, isFallback: false));
            if (!Same(earlier?.FallbackMailbox, draft.Queues[queue.Id].FallbackMailbox))
                wanted.Add(await OfAsync(queue with { Mailbox = queue.FallbackMailbox, ReadBy = QueueReader.Council }, isFallback: true));
        }
        return wanted;

        async Task<MailboxProof> OfAsync(Queue queue, bool isFallback) =>
            new((await proofs.ListAsync([queue], cancellationToken))[0], isFallback);
    }

    private static async Task<bool> AddAsync(ReportsContext context, RoutingVersion version, CancellationToken cancellationToken)
    {
        context.RoutingVersions.Add(version);
        context.Audit.Add(new AuditEntry
        {
            At = version.PublishedAt,
            Action = AuditAction.RoutingPublished,
            Who = version.PublishedBy,
            Detail = $"version {version.Number}{(version.Content is null ? ", council's folder" : "")}"
                + (version.ByOnePerson ? ", one person" : ""),
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server published at the same time.
            return false;
        }
    }

    private static Task<long> NewestAsync(ReportsContext context, CancellationToken cancellationToken) =>
        context.RoutingVersions.OrderByDescending(v => v.Number).Select(v => v.Number).FirstOrDefaultAsync(cancellationToken);

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Mistakes">By settings key.</param>
/// <param name="Waiting">For queues that would be gone.</param>
/// <param name="Mailboxes">The new and changed ones.</param>
/// <param name="Changes">Against what is in force.</param>
public sealed record PublishingCheck(
    IReadOnlyList<RoutingMistake> Mistakes, IReadOnlyList<StillWaiting> Waiting, IReadOnlyList<MailboxProof> Mailboxes,
    IReadOnlyList<RoutingChange> Changes)
{
    public bool IsClear => Mistakes.Count == 0 && Waiting.Count == 0 && Mailboxes.All(mailbox => mailbox.Proof.LastProved is not null);
}

/// <param name="Proof">Its queue has the address as its mailbox, also where it is the fallback mailbox.</param>
public sealed record MailboxProof(QueueProof Proof, bool IsFallback);

public enum PublishOutcome
{
    Published,

    /// <summary>Whoever wrote it cannot publish it.</summary>
    SamePerson,

    /// <summary>Nobody has said why.</summary>
    NoReason,

    /// <summary>It says what is in force.</summary>
    NothingChanges,

    /// <summary>Something stands in its way: see <see cref="RoutingPublishing.CheckAsync"/>.</summary>
    NotClear,

    /// <summary>The draft, or what is in force, is another than the person saw.</summary>
    ChangedMeanwhile,
}
