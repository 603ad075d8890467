using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Dispatches when a report was accepted, and every few seconds for what has become due.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher, HeldNotice heldNotice, OutboxSignal signal, TimeProvider clock, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await heldNotice.AddIfDueAsync(stoppingToken);
                await dispatcher.DispatchDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Without the exception's text, which could hold an address.
                LogFailure(failure.GetType().Name);
            }

            await signal.WaitAsync(LookEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox stopped short with {Failure} and goes on in a few seconds")]
    private partial void LogFailure(string failure);
}
