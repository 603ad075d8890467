using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Listing;

/// <summary>Keeps the list up to date, so that whoever opens it need not wait.</summary>
internal sealed partial class ListWorker(ListFollower follower, TimeProvider clock, ILogger<ListWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private const int Steps = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await follower.CatchUpAsync(Steps, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The list of reports stopped short with {Failure} and goes on in a few seconds")]
    private partial void LogFailure(string failure);
}
