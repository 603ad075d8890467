using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResidentPortal.Database;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// What is learnt of a message after a mail system took it. One that comes back was not delivered: its fallback is told as if the relay had
/// refused it. A receipt has no fallback, and is only recorded.
/// </summary>
public sealed partial class ReturnedMail(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Escalation escalation, Outbox outbox,
    OutboxSignal signal, ReportsMeter meter, TimeProvider clock, ILogger<ReturnedMail> logger)
{
    /// <summary>The outcome of a message that a mail system further on is still trying.</summary>
    public const string Delayed = "delayed";

    /// <summary>The outcome of a message that a service took and then did not send.</summary>
    public const string NotSent = "not-sent";

    private const string UnreadTopic = "bounces unread";

    /// <param name="outcome">A code such as <c>returned-5.1.1</c>; never words of whoever returned it.</param>
    /// <param name="isFinal">It will not arrive.</param>
    /// <param name="at">When it came back; what the message went through later is not about that. Null is now.</param>
    internal async Task<ReturnedResult> RecordAsync(
        Guid messageId, string outcome, bool isFinal, DateTimeOffset? at = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var message = await context.Outbox.SingleOrDefaultAsync(m => m.Id == messageId, cancellationToken);
        if (message is null)
            return ReturnedResult.NoSuchMessage;
        // It can come back before we have written down that it went.
        if (message.LeasedUntil > now)
            return ReturnedResult.NotYet;
        if (message.State is not MessageState.Delivered || at < message.DeliveredAt)
            return ReturnedResult.Recorded;
        // Of two instances that read the same mail, the first has it: the other waits here until it is done.
        if (await context.Outbox.Where(m => m.Id == messageId && m.State == MessageState.Delivered)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LastOutcome, outcome), cancellationToken) == 0)
            return ReturnedResult.Recorded;

        context.Attempts.Add(new DeliveryAttempt { MessageId = message.Id, At = now, Outcome = outcome });
        message.LastOutcome = outcome;
        var isAboutAReport = message.Kind is MessageKind.Team or MessageKind.Receipt or MessageKind.Fallback;
        // What operations do not get nobody else is told: the log has it.
        if (isFinal && isAboutAReport)
            await ReturnedAsync(context, message, outcome, now, cancellationToken);
        else if (outcome == NotSent && isAboutAReport)
            (message.State, message.DeliveredAt, message.DueAt) = (MessageState.Pending, null, now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogReturned(message.Id, message.Kind, outcome);
        meter.Bounced(outcome);
        signal.Ring();
        return ReturnedResult.Recorded;
    }

    /// <summary>Tells operations, once a day, that nobody reads what comes back.</summary>
    internal async Task TellUnreadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var since = now - TimeSpan.FromDays(1);
        if (await context.Outbox.AnyAsync(m => m.Topic == UnreadTopic && m.CreatedAt > since, cancellationToken))
            return;
        context.Outbox.Add(outbox.ToOperations(now, OperationsEmail.BouncesUnread(outbox.OperationsMailbox), topic: UnreadTopic));
        await context.SaveChangesAsync(cancellationToken);
        signal.Ring();
    }

    private async Task ReturnedAsync(
        ReportsContext context, OutboxMessage message, string outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        message.DeliveredAt = null;
        // Nobody is left to turn to in place of a fallback mailbox: it is tried again.
        var next = message.Kind is MessageKind.Fallback ? RetrySchedule.Next(message.Attempts, message.TryingSince, now) : null;
        (message.State, message.DueAt) = next is { } due ? (MessageState.Pending, due) : (MessageState.Failed, message.DueAt);
        var reference = await context.Reports.Where(r => r.Id == message.ReportId).Select(r => r.Reference).SingleAsync(cancellationToken);
        Audit(AuditAction.Returned);
        if (message.Kind is MessageKind.Receipt || message.EscalatedAt is not null)
            return;
        message.EscalatedAt = now;
        await escalation.AddAsync(context, message, new SendOutcome(SendResult.Permanent, outcome), now, cancellationToken);
        Audit(AuditAction.Escalated);

        void Audit(AuditAction action) => context.Audit.Add(new AuditEntry
        {
            At = now,
            Action = action,
            Reference = reference,
            Detail = $"{message.Kind} {outcome}",
        });
    }

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} ({Kind}): {Outcome}")]
    private partial void LogReturned(Guid messageId, MessageKind kind, string outcome);
}

internal enum ReturnedResult
{
    Recorded,

    /// <summary>It is being sent at this moment.</summary>
    NotYet,

    NoSuchMessage,
}
