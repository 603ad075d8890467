using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Dispatches when a report was accepted, and every few seconds for what has become due.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher, OutboxSignal signal, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var ring = signal.Next;
            try
            {
                await dispatcher.DispatchDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Without the exception's text, which could hold an address.
                LogFailure(failure.GetType().Name);
                // What rang before must not make it try again at once, and again.
                ring = signal.Next;
            }

            await OutboxSignal.WaitAsync(ring, LookEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox stopped short with {Failure} and goes on in a few seconds")]
    private partial void LogFailure(string failure);
}
