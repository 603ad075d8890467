namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// Wakes the outbox when a report has just been accepted, so that nobody waits for the next look, and when a message has been sent.
/// </summary>
public sealed class OutboxSignal
{
    // Whoever waits goes on elsewhere, and not in the hands of the one who rings.
    private TaskCompletionSource _bell = New();

    /// <summary>Done at the next ring. Taken before a look at what there is to do, so that nothing that comes after it is missed.</summary>
    internal Task Next => Volatile.Read(ref _bell).Task;

    public void Ring() => Interlocked.Exchange(ref _bell, New()).TrySetResult();

    internal static async Task WaitAsync(Task ring, TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Where nobody rings it is time to look all the same.
        await ring.WaitAsync(atMost, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
