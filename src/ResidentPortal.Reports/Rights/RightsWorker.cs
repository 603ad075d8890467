using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Rights;

/// <summary>Does the searches that privacy officers have begun.</summary>
internal sealed partial class RightsWorker(RightsSearcher searcher, TimeProvider clock, ILogger<RightsWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await searcher.SearchDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A search for what is held about somebody stopped short with {Failure}; it begins anew")]
    private partial void LogFailure(string failure);
}
