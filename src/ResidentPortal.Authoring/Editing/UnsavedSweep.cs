using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Authoring.Editing;

/// <summary>Removes unsaved work that nobody came back to, beside the requests.</summary>
internal sealed class UnsavedSweep(UnsavedWork unsaved, TimeProvider time, ILogger<UnsavedSweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await unsaved.SweepAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogWarning(problem, "Old unsaved work could not be removed; the next time it is tried again");
            }
        }
    }
}
