using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Drafts;

/// <summary>Each minute, deletes the drafts whose time is over.</summary>
internal sealed partial class DraftSweeper(DraftStore drafts, TimeProvider clock, ILogger<DraftSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await drafts.SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Idle drafts could not be deleted; trying again in a minute")]
    private partial void LogFailure(Exception failure);
}
