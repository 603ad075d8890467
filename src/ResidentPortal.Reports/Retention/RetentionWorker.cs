using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Retention;

internal sealed partial class RetentionWorker(RetentionNight night, TimeProvider clock, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await night.RunIfDueAsync(stoppingToken) is var (announced, erased, spared))
                    LogDone(announced, erased, spared);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Retention: {Announced} reports were announced, {Erased} erased, {Spared} stay although their time is over")]
    private partial void LogDone(int announced, int erased, int spared);

    [LoggerMessage(LogLevel.Error, "The night's work on what is kept stopped short with {Failure} and goes on in the next night")]
    private partial void LogFailure(string failure);
}
