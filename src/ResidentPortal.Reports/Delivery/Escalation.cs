using Microsoft.EntityFrameworkCore;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Tells other people about a report that its team's mailbox did not take, once for each message.</summary>
public sealed class Escalation(Outbox outbox, OutboxContents contents)
{
    /// <summary>How the topics of alarms about the relay begin.</summary>
    internal const string RelayTopic = "mail ";

    private static readonly TimeSpan AlarmAtMostEvery = TimeSpan.FromHours(24);

    /// <param name="next">The next attempt; null when there will be none.</param>
    internal static bool IsDue(OutboxMessage message, SendOutcome outcome, DateTimeOffset? next, DateTimeOffset now) =>
        message.EscalatedAt is null
        && message.Kind is (MessageKind.Team or MessageKind.Fallback)
        && (next is null
            || outcome.Result is SendResult.Permanent
            || now - (message.DeliveredAt is null ? message.CreatedAt : message.TryingSince) >= RetrySchedule.EscalateAfter);

    internal async Task AddAsync(
        ReportsContext context, OutboxMessage message, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reference = await context.Reports
            .Where(r => r.Id == message.ReportId).Select(r => r.Reference).SingleAsync(cancellationToken);
        var queue = await contents.QueueOfAsync(context, message, cancellationToken);
        // What cannot be read could not be told to the fallback mailbox either.
        var fallback = message.Kind is MessageKind.Team && queue is not null;
        if (fallback)
            context.Outbox.Add(OutboxMessage.New(
                MessageKind.Fallback, now, message.ReportId, message.QueueId, fallbackFor: message.Id, urgent: message.Urgent));
        context.Outbox.Add(outbox.ToOperations(
            now,
            OperationsEmail.Undelivered(
                outbox.OperationsMailbox, reference, queue?.Name ?? message.QueueId ?? "", outcome.Code, fallbackTold: fallback),
            message.ReportId));
    }

    /// <summary>The team has a summary alone: whoever can export the report is to send them the rest.</summary>
    internal async Task AddShortenedAsync(
        ReportsContext context, OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reference = await context.Reports
            .Where(r => r.Id == message.ReportId).Select(r => r.Reference).SingleAsync(cancellationToken);
        var queue = await contents.QueueOfAsync(context, message, cancellationToken);
        context.Outbox.Add(outbox.ToOperations(
            now, OperationsEmail.Shortened(outbox.OperationsMailbox, reference, queue?.Name ?? message.QueueId ?? ""), message.ReportId));
    }

    /// <summary>An alarm that is not about one message: told once a day, not once a message.</summary>
    internal async Task AddAlarmAsync(
        ReportsContext context, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var topic = RelayTopic + outcome.Code;
        var since = now - AlarmAtMostEvery;
        if (await context.Outbox.AnyAsync(m => m.Topic == topic && m.CreatedAt > since, cancellationToken))
            return;
        context.Outbox.Add(outbox.ToOperations(
            now, OperationsEmail.RelayTrouble(outbox.OperationsMailbox, outcome.Code), topic: topic));
    }
}
