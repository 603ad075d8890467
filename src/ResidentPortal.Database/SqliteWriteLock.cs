using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>
/// Lets one writer at a time through to a SQLite database, which has room for one only: queueing here is far quicker and
/// fairer than SQLite's own waiting for a lock. PostgreSQL needs none, and everybody goes straight through.
/// </summary>
public sealed class SqliteWriteLock<TContext>(DatabaseProvider provider) : IDisposable
    where TContext : DbContext
{
    private readonly SemaphoreSlim? _turn = provider is DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for a turn, which ends when the result is disposed.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_turn is null)
            return Turn.Unneeded;
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    /// <summary>A turn for a write that nobody waits for.</summary>
    /// <returns>Null when there was none within <paramref name="patience"/>.</returns>
    public async ValueTask<IDisposable?> TryEnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_turn is null)
            return Turn.Unneeded;
        return await _turn.WaitAsync(patience, cancellationToken) ? new Turn(_turn) : null;
    }

    public void Dispose() => _turn?.Dispose();

    private sealed class Turn(SemaphoreSlim? turn) : IDisposable
    {
        public static readonly Turn Unneeded = new(null);

        public void Dispose() => turn?.Release();
    }
}
