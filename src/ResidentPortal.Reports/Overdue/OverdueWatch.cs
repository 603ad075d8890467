using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Overdue;

/// <summary>Looks each minute for what nobody has taken, and for mail that a clock hides.</summary>
internal sealed partial class OverdueWatch(
    AskedMessages asked, NotTakenReports notTaken, SetBackClock setBack, TimeProvider clock, ILogger<OverdueWatch> logger)
        : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look is a minute after the start, when nobody waits for it.
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await DoAsync(setBack.PutRightAsync);
            await DoAsync(async token =>
            {
                await asked.AddAsync(token);
                return await notTaken.TellAsync(token);
            });
        }

        async Task DoAsync(Func<CancellationToken, Task<int>> work)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The watch over reports that nobody has taken stopped short with {Failure} and goes on in a minute")]
    private partial void LogFailure(string failure);
}
