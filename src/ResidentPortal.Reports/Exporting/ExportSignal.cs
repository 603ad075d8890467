namespace ResidentPortal.Reports.Exporting;

/// <summary>Wakes whoever makes files.</summary>
public sealed class ExportSignal : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    internal void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _rung.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _rung.Dispose();
}
