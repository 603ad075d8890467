using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Auditing;

internal sealed partial class DaySealWorker(DaySealing sealing, TimeProvider clock, ILogger<DaySealWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // In the log too: whoever can change the database need not be able to change that.
                foreach (var seal in await sealing.SealAsync(stoppingToken))
                    LogSealed(seal.Trail, seal.Day, Convert.ToHexStringLower(seal.Hash));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The record of {Trail} of {Day} is sealed: {Seal}")]
    private partial void LogSealed(string trail, DateOnly day, string seal);

    [LoggerMessage(LogLevel.Error, "The record of yesterday could not be sealed ({Failure}); it is tried again in half an hour")]
    private partial void LogFailure(string failure);
}
