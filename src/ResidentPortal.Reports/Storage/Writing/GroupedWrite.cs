namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>What one caller of <see cref="GroupWriter"/> waits for.</summary>
internal sealed class GroupedWrite(IReadOnlyList<Part> parts, Func<ISession, Task>? then, CancellationToken cancellationToken)
{
    // Whoever waits goes on elsewhere: the next transaction begins at once.
    private readonly TaskCompletionSource<IReadOnlyList<PartResult>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Part> Parts => parts;

    public Func<ISession, Task>? Then => then;

    public Task<IReadOnlyList<PartResult>> Done => _done.Task;

    /// <summary>Whoever left before anything was written need not be written for.</summary>
    public bool GivesUp()
    {
        if (cancellationToken.IsCancellationRequested)
            _done.TrySetCanceled(cancellationToken);
        return cancellationToken.IsCancellationRequested;
    }

    public void Answer(IReadOnlyList<PartResult> results) => _done.TrySetResult(results);

    public void Fail(Exception failure) => _done.TrySetException(failure);
}
