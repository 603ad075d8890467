using System.Collections.Concurrent;

namespace ResidentPortal.Reports.Mail;

/// <summary>
/// Connections to the relay that are held open and used again, several at once. Nobody connects while the relay wants a pause.
/// </summary>
internal sealed class SmtpConnections(SmtpOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>Unused for longer than this, a connection is asked whether it still stands.</summary>
    public static readonly TimeSpan AskAfter = TimeSpan.FromSeconds(5);

    /// <summary>Unused for longer than this, it is closed: relays count open connections.</summary>
    public static readonly TimeSpan CloseAfter = TimeSpan.FromSeconds(60);

    /// <summary>After the reply 421, with which a relay says that it is closing, or that we come too often.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _free = new(options.Connections);
    private readonly ConcurrentStack<SmtpConnection> _idle = new();
    private ITimer? _sweep;
    private long _pausedUntil;

    /// <param name="fresh">A new one, whatever lies ready.</param>
    /// <returns>One that stands, or one that is still to be opened.</returns>
    public async Task<SmtpConnection> RentAsync(bool fresh, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            var pause = new DateTimeOffset(Interlocked.Read(ref _pausedUntil), TimeSpan.Zero) - clock.GetUtcNow();
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, cancellationToken);
            while (!fresh && _idle.TryPop(out var known))
            {
                if (await StandsAsync(known, cancellationToken))
                    return known;
                known.Close();
            }
            return new SmtpConnection();
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Takes one back; null where it is of no more use.</summary>
    public void Return(SmtpConnection? connection)
    {
        if (connection is not null)
        {
            connection.LastUsed = clock.GetUtcNow();
            _idle.Push(connection);
            if (_sweep is null)
                Interlocked.CompareExchange(ref _sweep, clock.CreateTimer(_ => CloseIdle(), null, CloseAfter, CloseAfter), null);
        }
        _free.Release();
    }

    public void PauseNow() => Interlocked.Exchange(ref _pausedUntil, (clock.GetUtcNow() + Pause).UtcTicks);

    public void Dispose()
    {
        _sweep?.Dispose();
        while (_idle.TryPop(out var connection))
            connection.Close();
        _free.Dispose();
    }

    private async Task<bool> StandsAsync(SmtpConnection known, CancellationToken cancellationToken)
    {
        if (!known.IsConnected || known.Messages >= options.MessagesPerConnection)
            return false;
        if (clock.GetUtcNow() - known.LastUsed < AskAfter)
            return true;
        try
        {
            await known.NoOpAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (SmtpFailure.IsExpected(failure) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void CloseIdle()
    {
        var now = clock.GetUtcNow();
        var kept = new List<SmtpConnection>();
        while (_idle.TryPop(out var connection))
        {
            if (now - connection.LastUsed < CloseAfter)
                kept.Add(connection);
            else
                connection.Close();
        }
        kept.Reverse();
        foreach (var connection in kept)
            _idle.Push(connection);
    }
}
