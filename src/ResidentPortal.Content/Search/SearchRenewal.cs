using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Content.Search;

/// <summary>Keeps the search index in step with the live site, beside the requests.</summary>
public sealed class SearchRenewal(SiteSearch search, TimeProvider time, ILogger<SearchRenewal> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first time after a second too: whoever waits for the site to start should not wait for this.
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                search.Renew();
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogWarning(problem, "The search index could not be made anew; what was found before is found still");
            }
        }
    }
}
