namespace ResidentPortal.Reports.Storage;

/// <summary>
/// Lets one writer at a time through to SQLite, which has room for one only: queueing here is far quicker and fairer
/// than SQLite's own waiting for a lock. PostgreSQL needs no gate.
/// </summary>
public sealed class WriteGate(bool oneWriterOnly) : IDisposable
{
    private readonly SemaphoreSlim? _turn = oneWriterOnly ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for a turn, which ends when the result is disposed.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_turn is null)
            return Turn.Unneeded;
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn?.Dispose();

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        public static readonly Turn Unneeded = new(null);

        public void Dispose() => gate?.Release();
    }
}
