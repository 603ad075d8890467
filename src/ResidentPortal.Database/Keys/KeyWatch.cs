using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Database.Keys;

/// <summary>Each minute, opens the canaries of every database, and puts out one for a new key. The log hears of what is wrong.</summary>
internal sealed partial class KeyWatch(IEnumerable<IKeyCanaries> all, TimeProvider clock, ILogger<KeyWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var canaries in all)
                await WatchAsync(canaries, stoppingToken);
        }
    }

    private async Task WatchAsync(IKeyCanaries canaries, CancellationToken stoppingToken)
    {
        try
        {
            if (await canaries.LookAsync(stoppingToken) is { IsGood: false } finding)
                LogMissing(canaries.About.Contents, KeyFinding.Ids(finding.NotInUse.Union(finding.NotInFolder)));
            else
                await canaries.PutOutAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(canaries.About.Contents, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error,
        "Keys that sealed {Contents} are missing ({Keys}): put the key folder back from its backup before the site is started again")]
    private partial void LogMissing(string contents, string keys);

    [LoggerMessage(LogLevel.Error, "The keys of {Contents} could not be looked at ({Failure}); trying again in a minute")]
    private partial void LogFailure(string contents, string failure);
}
