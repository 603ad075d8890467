using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// Each minute, tells operations of reports that were held since the last notice. Reports that are held look for themselves whether one
/// is due; this is for those of the last hour, after which nothing came.
/// </summary>
internal sealed partial class HeldNoticeWorker(HeldNotice notice, OutboxSignal signal, TimeProvider clock, ILogger<HeldNoticeWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                if (await notice.AddIfDueAsync(stoppingToken))
                    signal.Ring();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Operations could not be told of held reports ({Failure}); trying again in a minute")]
    private partial void LogFailure(string failure);
}
