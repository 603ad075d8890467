using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>What waits, what is overdue, what failed; and the way to try again at once.</summary>
public sealed class OutboxStatus(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, OutboxSignal signal, TimeProvider clock)
{
    // Mail systems give up after five days (RFC 5321 section 4.5.4.1), and then it comes back.
    private static readonly TimeSpan DelaysShownFor = TimeSpan.FromDays(5);

    public async Task<OutboxSummary> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = await context.Outbox.CountAsync(m => m.State == MessageState.Pending, cancellationToken);
        var troubled = await Troubled(context)
            .OrderBy(m => m.CreatedAt)
            .Select(m => new TroubledMessage(
                m.Id,
                context.Reports.Where(r => r.Id == m.ReportId).Select(r => r.Reference).SingleOrDefault(),
                m.Kind, m.QueueId, m.State, m.Attempts, m.LastOutcome, m.CreatedAt, m.DueAt))
            .ToListAsync(cancellationToken);
        var delayed = await Delayed(context)
            .Select(m => new DelayedMessage(
                m.Id, context.Reports.Where(r => r.Id == m.ReportId).Select(r => r.Reference).SingleOrDefault(), m.Kind, m.QueueId,
                m.DeliveredAt!.Value))
            .ToListAsync(cancellationToken);
        return new OutboxSummary(pending, troubled, delayed);
    }

    public async Task<bool> IsTroubledAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Troubled(context).AnyAsync(cancellationToken);
    }

    /// <summary>Makes one message due now, with the whole schedule of attempts before it again.</summary>
    /// <param name="who">For the audit row.</param>
    /// <returns>False when there is no such message, or nothing of it left to send.</returns>
    public async Task<bool> RetryNowAsync(Guid messageId, string who, CancellationToken cancellationToken = default) =>
        await RetryAsync(m => m.Id == messageId, who, cancellationToken) > 0;

    /// <summary>Makes everything that waits or has failed due now.</summary>
    /// <param name="who">For the audit row.</param>
    /// <returns>How many messages.</returns>
    public Task<int> RetryAllNowAsync(string who, CancellationToken cancellationToken = default) =>
        RetryAsync(_ => true, who, cancellationToken);

    private async Task<int> RetryAsync(Expression<Func<OutboxMessage, bool>> which, string who, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var count = await DueNowAsync(Retryable(context, now).Where(which), now, cancellationToken);
        if (count > 0)
        {
            context.Audit.Add(new AuditEntry
            {
                At = now,
                Action = AuditAction.RetriedByHand,
                Who = who,
                Detail = string.Create(CultureInfo.InvariantCulture, $"{count} messages"),
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return count;
    }

    /// <summary>What a mail system further on still tries to deliver, the longest first.</summary>
    internal IQueryable<OutboxMessage> Delayed(ReportsContext context)
    {
        var since = clock.GetUtcNow() - DelaysShownFor;
        return context.Outbox.AsNoTracking()
            .Where(m => m.State == MessageState.Delivered && m.LastOutcome == ReturnedMail.Delayed && m.DeliveredAt > since)
            .OrderBy(m => m.DeliveredAt);
    }

    /// <summary>What waits, or has failed and is not settled, unless it is being sent at this moment.</summary>
    internal static IQueryable<OutboxMessage> Retryable(ReportsContext context, DateTimeOffset now) => context.Outbox
        .Where(m => m.State == MessageState.Pending || m.State == MessageState.Failed && m.Kind != MessageKind.Receipt
            && !context.Outbox.Where(f => f.FallbackFor == (m.FallbackFor ?? m.Id)).Select(f => f.State).Contains(MessageState.Delivered)
            && !context.Outbox.Where(f => f.Id == m.FallbackFor).Select(f => f.State).Contains(MessageState.Delivered))
        .Where(m => m.LeasedUntil == null || m.LeasedUntil <= now);

    /// <summary>Makes messages due, with the whole schedule of attempts before them again.</summary>
    /// <returns>How many.</returns>
    internal static Task<int> DueNowAsync(IQueryable<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancellationToken) =>
        messages.ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, MessageState.Pending)
                .SetProperty(x => x.TryingSince, now)
                .SetProperty(x => x.Attempts, 0)
                .SetProperty(x => x.DueAt, now),
            cancellationToken);

    /// <summary>
    /// Receipts do not count: anybody can type an address that never answers, and an alarm that strangers can set off
    /// is soon ignored. A message that failed is settled once it was delivered to its fallback or to another address, or after all to the
    /// team. An alarm about the relay goes out by that relay, so while it waits nobody has it. What was delivered and is sent again waits
    /// since then.
    /// </summary>
    internal IQueryable<OutboxMessage> Troubled(ReportsContext context)
    {
        // A fallback is looked for by the message that it replaces: of two conditions SQLite takes the state, and then reads everything
        // that was ever delivered.
        var now = clock.GetUtcNow();
        // What comes from the future waits too: the clock was set back.
        var (acceptedBefore, future) = (now - RetrySchedule.OverdueAfter, now + RetrySchedule.OverdueAfter);
        // Each half has an index; of both in one condition SQLite uses neither.
        var waiting = context.Outbox.Where(m => m.State == MessageState.Pending
            && ((m.DeliveredAt == null ? m.CreatedAt : m.TryingSince) <= acceptedBefore || m.CreatedAt > future
                || m.Topic!.StartsWith(Escalation.RelayTopic)));
        var failed = context.Outbox.Where(m => m.State == MessageState.Failed
            && !context.Outbox.Where(f => f.FallbackFor == (m.FallbackFor ?? m.Id)).Select(f => f.State).Contains(MessageState.Delivered)
            && !context.Outbox.Where(f => f.Id == m.FallbackFor).Select(f => f.State).Contains(MessageState.Delivered));
        var ids = waiting.Select(m => m.Id).Concat(failed.Select(m => m.Id));
        return context.Outbox.AsNoTracking().Where(m => m.Kind != MessageKind.Receipt && ids.Contains(m.Id));
    }
}

/// <param name="Pending">All that waits, overdue or not.</param>
/// <param name="Troubled">What is overdue or failed, and not settled.</param>
/// <param name="Delayed">What a mail system further on says that it is still trying to deliver.</param>
public sealed record OutboxSummary(
    int Pending, IReadOnlyList<TroubledMessage> Troubled, IReadOnlyList<DelayedMessage> Delayed)
{
    /// <summary>For a terminal; holds nothing personal.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Pending} waiting, {Troubled.Count} overdue or failed").AppendLine();
        foreach (var m in Troubled)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{m.Id}  {m.Reference ?? "-",-11}  {m.Kind,-10}  {m.QueueId ?? "-"}  {m.State}, {m.Attempts} attempts, last: "
                    + $"{m.LastOutcome ?? "none"}, accepted {m.CreatedAt:u}, next {m.DueAt:u}")
                .AppendLine();
        }

        foreach (var m in Delayed)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{m.Id}  {m.Reference ?? "-",-11}  {m.Kind,-10}  {m.QueueId ?? "-"}  handed over {m.DeliveredAt:u}, delayed on its way")
                .AppendLine();
        }

        return text.ToString();
    }
}

/// <param name="DeliveredAt">When our relay took it.</param>
public sealed record DelayedMessage(Guid Id, string? Reference, MessageKind Kind, string? QueueId, DateTimeOffset DeliveredAt);

public sealed record TroubledMessage(
    Guid Id,
    string? Reference,
    MessageKind Kind,
    string? QueueId,
    MessageState State,
    int Attempts,
    string? LastOutcome,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt);
