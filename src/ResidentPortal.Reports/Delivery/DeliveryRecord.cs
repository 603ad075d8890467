using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Writes down what became of an attempt, and what follows from it.</summary>
public sealed class DeliveryRecord(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, GroupWriter writer,
    Escalation escalation, TimeProvider clock)
{
    /// <summary>What is written of the attempt that nearly all are: the mailbox took the message, and nothing else follows.</summary>
    /// <returns>Null for any other.</returns>
    internal Part? Usual(OutboxMessage leased, SendOutcome outcome)
    {
        if (outcome.Result is not SendResult.Accepted || outcome == SendOutcome.AcceptedAsSummary || leased.FallbackFor is not null)
            return null;
        var now = clock.GetUtcNow();
        List<Step> steps =
        [
            Rows.Add(Attempt(leased, outcome, now)),
            new(Statements.Deliver, [leased.Id, leased.LeaseOwner, Rows.Moment(now), outcome.Code]),
        ];
        if (leased.ReportId is not null)
            steps.Add(new(Statements.AuditDelivery, [leased.Id, Rows.Moment(now), Detail(leased, leased.QueueId)]));
        return new(steps);
    }

    internal Task<IReadOnlyList<PartResult>> WriteAsync(IReadOnlyList<Part> records) =>
        writer.WriteAsync(records, then: null, CancellationToken.None);

    internal async Task WriteAsync(OutboxMessage leased, SendOutcome outcome, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // After the turn, so that what is recorded is in the order in which it is recorded.
        var now = clock.GetUtcNow();
        context.Attempts.Add(Attempt(leased, outcome, now));

        // Whoever lost the lease meanwhile only adds the attempt: the message is another's.
        var message = await context.Outbox.SingleOrDefaultAsync(
            m => m.Id == leased.Id && m.LeaseOwner == leased.LeaseOwner, cancellationToken);
        if (message is not null)
        {
            message.Attempts++;
            message.LastOutcome = outcome.Code;
            message.LeaseOwner = null;
            message.LeasedUntil = null;
            if (outcome.Result is SendResult.Accepted)
                await DeliveredAsync(context, message, outcome, now, cancellationToken);
            else
                await NotDeliveredAsync(context, message, outcome, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task DeliveredAsync(
        ReportsContext context, OutboxMessage message, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        message.State = MessageState.Delivered;
        message.DeliveredAt = now;
        message.Payload = null;
        await AuditAsync(context, message, AuditAction.Delivered, message.QueueId, now, cancellationToken);
        if (outcome == SendOutcome.AcceptedAsSummary)
            await escalation.AddShortenedAsync(context, message, now, cancellationToken);
        // The fallback mailbox has it: words that a row of an earlier version carries need not be kept any longer.
        if (message.FallbackFor is { } original)
        {
            await context.Outbox.Where(m => m.Id == original && m.State == MessageState.Failed)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Payload, (byte[]?)null), cancellationToken);
        }
    }

    private async Task NotDeliveredAsync(
        ReportsContext context, OutboxMessage message, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = Next(message, outcome, now);
        if (Escalation.IsDue(message, outcome, next, now))
        {
            message.EscalatedAt = now;
            await escalation.AddAsync(context, message, outcome, now, cancellationToken);
            await AuditAsync(context, message, AuditAction.Escalated, outcome.Code, now, cancellationToken);
        }

        if (outcome.OurFault)
            await escalation.AddAlarmAsync(context, outcome, now, cancellationToken);
        if (next is { } due)
        {
            message.DueAt = due;
            return;
        }

        message.State = MessageState.Failed;
        if (message.Kind is MessageKind.Receipt || await IsInFallbackAsync(context, message, cancellationToken))
            message.Payload = null;
        await AuditAsync(context, message, AuditAction.GivenUp, outcome.Code, now, cancellationToken);
    }

    /// <summary>
    /// A team's mailbox or a resident's that refuses for good is not tried again. Fallback and operations mailboxes are:
    /// nobody is left to turn to instead. While the relay refuses us, nothing is given up: no mailbox has been asked.
    /// </summary>
    private static DateTimeOffset? Next(OutboxMessage message, SendOutcome outcome, DateTimeOffset now) =>
        outcome.Result is SendResult.Permanent && message.Kind is (MessageKind.Team or MessageKind.Receipt)
            ? null
            : RetrySchedule.Next(message.Attempts, message.TryingSince, now)
                ?? (outcome.OurFault ? now + RetrySchedule.ThenEvery : null);

    private static Task<bool> IsInFallbackAsync(ReportsContext context, OutboxMessage message, CancellationToken cancellationToken) =>
        context.Outbox.Where(m => m.FallbackFor == message.Id).Select(m => m.State)
            .ContainsAsync(MessageState.Delivered, cancellationToken);

    private static async Task AuditAsync(
        ReportsContext context, OutboxMessage message, AuditAction action, string? detail, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (message.ReportId is not { } report)
            return;
        context.Audit.Add(new AuditEntry
        {
            At = now,
            Action = action,
            Reference = await context.Reports.Where(r => r.Id == report).Select(r => r.Reference).SingleAsync(cancellationToken),
            Detail = Detail(message, detail),
        });
    }

    private static DeliveryAttempt Attempt(OutboxMessage message, SendOutcome outcome, DateTimeOffset now) => new()
    {
        MessageId = message.Id,
        At = now,
        Outcome = outcome.Code,
        SmtpStatus = outcome.SmtpStatus,
    };

    private static string Detail(OutboxMessage message, string? detail) => $"{message.Kind} {detail}".TrimEnd();
}
