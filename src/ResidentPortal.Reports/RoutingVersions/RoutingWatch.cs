using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>Looks every other second whether routing was published on another server, or by a command.</summary>
internal sealed partial class RoutingWatch(PublishedRouting routing, TimeProvider clock, ILogger<RoutingWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await routing.RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "Whether other routing was published could not be looked up ({Failure}); the next look is in two seconds")]
    private partial void LogFailure(string failure);
}
