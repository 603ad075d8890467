using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// Attempts every message that is due once. Some are always being sent; what became of those that are done is written together, in the
/// transaction that takes the next ones.
/// </summary>
/// <param name="places">Messages that may be sent at the same time.</param>
internal sealed partial class SendingRound(
    int places, OutboxLeases leases, DeliveryRecord record, Func<LeasedMessage, CancellationToken, Task<SendOutcome>> send,
    OutboxSignal signal,
    TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly SendingTurns _turns = new(places);
    private readonly RecentReports _reports = new();
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly List<(Guid Message, Part Part)> _records = [];
    private int _attempted;

    /// <returns>How many were attempted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await StepAsync(cancellationToken))
            {
            }
            return _attempted;
        }
        finally
        {
            await EndAsync();
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var ring = signal.Next;
        await GatherAsync();
        var step = await leases.TakeAsync(Parts, _turns, cancellationToken);
        AreWritten(step.Recorded);
        _turns.Add((await leases.ReadAsync(step)).Select(_reports.Share));
        SendReady(cancellationToken);
        if (!_turns.AreDone)
            await OutboxSignal.WaitAsync(ring, LookEvery, clock, cancellationToken);
        // Where something waited and none of it was had, another instance was quicker, and there may be more.
        return !_turns.AreDone || !_sent.IsEmpty || step.Waited;
    }

    /// <summary>Writes what EF must write of what was sent since, and keeps the rest for the next step.</summary>
    private async Task GatherAsync()
    {
        while (_sent.TryDequeue(out var sent))
        {
            var message = sent.Message;
            if (sent.Outcome is not { } outcome)
                _records.Add((message.Id, OutboxLeases.GiveBack(message)));
            else if (record.Usual(message, outcome) is { } usual)
                _records.Add((message.Id, usual));
            else
                await RecordUnusualAsync(message, outcome);
        }
    }

    private async Task RecordUnusualAsync(OutboxMessage message, SendOutcome outcome)
    {
        try
        {
            // What was sent must be recorded, even while the program is being stopped.
            await record.WriteAsync(message, outcome, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogUnrecorded(message.Id, failure.GetType().Name);
        }
    }

    private void SendReady(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && _turns.Next() is { } next)
            _ = Task.Run(() => SendAsync(next, cancellationToken), CancellationToken.None);
    }

    private async Task SendAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        SendOutcome? outcome = null;
        try
        {
            if (leases.IsLongEnough(leased.Message))
            {
                outcome = await send(leased, cancellationToken);
                Interlocked.Increment(ref _attempted);
            }
        }
        catch (OperationCanceledException)
        {
            // It was not sent, and is given back.
        }
        finally
        {
            _sent.Enqueue(new(leased.Message, outcome));
            _turns.Done(leased);
            SendReady(cancellationToken);
            signal.Ring();
        }
    }

    /// <summary>Waits for what is being sent, records it, and gives back what is not.</summary>
    private async Task EndAsync()
    {
        foreach (var left in _turns.Clear())
            _sent.Enqueue(new(left.Message, Outcome: null));
        while (true)
        {
            var ring = signal.Next;
            if (_turns.AreDone)
                break;
            await ring;
        }
        await GatherAsync();
        if (_records.Count > 0)
            AreWritten(await record.WriteAsync(Parts));
    }

    private IReadOnlyList<Part> Parts => [.. _records.Select(one => one.Part)];

    private void AreWritten(IReadOnlyList<PartResult> results)
    {
        foreach (var ((message, _), result) in _records.Zip(results))
        {
            if (result.Refusal is { } refusal)
                LogUnrecorded(message, refusal.GetType().Name);
        }
        _records.Clear();
    }

    [LoggerMessage(LogLevel.Error, "Message {MessageId}: what became of it could not be recorded ({Failure}); it will be sent again")]
    private partial void LogUnrecorded(Guid messageId, string failure);

    private sealed record Sent(OutboxMessage Message, SendOutcome? Outcome);
}
