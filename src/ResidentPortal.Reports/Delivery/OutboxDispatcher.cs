using Microsoft.Extensions.Logging;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Sends what is due.</summary>
public sealed partial class OutboxDispatcher(
    OutboxLeases leases, OutboxContents contents, IMailTransport transport, DeliveryRecord record, OutboxSignal signal, ReportsMeter meter,
    TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    /// <summary>One round: every message that is due now is attempted once.</summary>
    /// <returns>How many were attempted.</returns>
    public Task<int> DispatchDueAsync(CancellationToken cancellationToken = default) =>
        new SendingRound(transport.AtOnce, leases, record, AttemptAsync, signal, clock, logger).RunAsync(cancellationToken);

    private async Task<SendOutcome> AttemptAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(leased, cancellationToken);
        var message = leased.Message;
        meter.Attempted(message.Kind, outcome.Code);
        // Each attempt has a row of its own: only what went wrong is worth a line.
        LogAttempt(outcome.Result is SendResult.Accepted ? LogLevel.Debug : LogLevel.Warning, message.Id, message.Kind, outcome.Code);
        return outcome;
    }

    private async Task<SendOutcome> SendAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        try
        {
            if (await contents.TryOpenAsync(leased, cancellationToken) is not { } content)
                return new SendOutcome(SendResult.Temporary, "key-missing", OurFault: true);
            var outcome = await transport.SendAsync(content, cancellationToken);
            return outcome.Result is SendResult.TooLarge
                ? await SendShorterAsync(leased, outcome, cancellationToken)
                : outcome;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the kind of failure: the text of an exception may hold an address.
            LogSurprise(leased.Message.Id, failure.GetType().Name);
            return new SendOutcome(SendResult.Unknown, "transport-failed");
        }
    }

    /// <summary>A team that has a summary knows of the report and can ask for the rest.</summary>
    private async Task<SendOutcome> SendShorterAsync(LeasedMessage leased, SendOutcome tooLarge, CancellationToken cancellationToken)
    {
        if (await contents.TryShortenAsync(leased, cancellationToken) is not { } summary)
            return tooLarge with { Result = SendResult.Permanent };
        if (!leases.IsLongEnough(leased.Message))
            return tooLarge with { Result = SendResult.Temporary };
        var outcome = await transport.SendAsync(summary, cancellationToken);
        return outcome.Result switch
        {
            SendResult.Accepted => SendOutcome.AcceptedAsSummary,
            SendResult.TooLarge => outcome with { Result = SendResult.Permanent },
            _ => outcome,
        };
    }

    [LoggerMessage(Message = "Message {MessageId} ({Kind}): {Outcome}")]
    private partial void LogAttempt(LogLevel level, Guid messageId, MessageKind kind, string outcome);

    [LoggerMessage(LogLevel.Error, "Message {MessageId}: the mail transport failed with {Failure}")]
    private partial void LogSurprise(Guid messageId, string failure);
}
