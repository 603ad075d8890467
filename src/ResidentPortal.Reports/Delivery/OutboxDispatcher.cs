using Microsoft.Extensions.Logging;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Sends what is due.</summary>
public sealed partial class OutboxDispatcher(
    OutboxLeases leases, OutboxContents contents, IMailTransport transport, DeliveryRecord record, ILogger<OutboxDispatcher> logger)
{
    /// <summary>One round: every message that is due now is attempted once.</summary>
    /// <returns>How many were attempted.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken = default)
    {
        var attempted = 0;
        while (true)
        {
            var batch = await leases.TakeAsync(cancellationToken);
            if (batch.Count == 0)
                return attempted;
            var reports = await leases.ReportsOfAsync(batch, cancellationToken);
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = OutboxLeases.SentAtOnce, CancellationToken = cancellationToken },
                async (message, _) => await AttemptAsync(message, reports, cancellationToken));
            attempted += batch.Count;
        }
    }

    private async Task AttemptAsync(
        OutboxMessage message, IReadOnlyDictionary<Guid, SealedReport> reports, CancellationToken cancellationToken)
    {
        if (!leases.IsLongEnough(message))
            return;
        var outcome = await SendAsync(message, reports, cancellationToken);
        LogAttempt(outcome.Result is SendResult.Accepted ? LogLevel.Information : LogLevel.Warning, message.Id, message.Kind, outcome.Code);
        // What was sent must be recorded, even while the program is being stopped.
        await record.WriteAsync(message, outcome, CancellationToken.None);
    }

    private async Task<SendOutcome> SendAsync(
        OutboxMessage message, IReadOnlyDictionary<Guid, SealedReport> reports, CancellationToken cancellationToken)
    {
        try
        {
            if (contents.TryOpen(message, reports) is not { } content)
                return new SendOutcome(SendResult.Temporary, "key-missing", OurFault: true);
            return await transport.SendAsync(content, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Only the kind of failure: the text of an exception may hold an address.
            LogSurprise(message.Id, failure.GetType().Name);
            return new SendOutcome(SendResult.Unknown, "transport-failed");
        }
    }

    [LoggerMessage(Message = "Message {MessageId} ({Kind}): {Outcome}")]
    private partial void LogAttempt(LogLevel level, Guid messageId, MessageKind kind, string outcome);

    [LoggerMessage(LogLevel.Error, "Message {MessageId}: the mail transport failed with {Failure}")]
    private partial void LogSurprise(Guid messageId, string failure);
}
