namespace ResidentPortal.Web.Site.Cache;

/// <summary>
/// One line a minute with the number of answers from the cache, in place of a line for each: that would cost more than
/// sending the page.
/// </summary>
internal sealed partial class PageCacheLog(PageCache cache, TimeProvider clock, ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ILogger _log = loggers.CreateLogger("ResidentPortal.Requests");
    private long _told;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Tell();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Tell();
        }
        catch (OperationCanceledException)
        {
            // The site stops, which tells the rest.
        }
    }

    private void Tell()
    {
        var sent = cache.Sent;
        if (sent > _told)
            Answered(_log, sent - _told);
        _told = sent;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} answers from the page cache")]
    private static partial void Answered(ILogger logger, long count);
}
