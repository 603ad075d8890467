using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Content.Published;

/// <summary>Prepares the content before the first request, then keeps the live site in step with what is published.</summary>
public sealed class LiveSiteRefresh(IContentSource source, LiveSite live, TimeProvider time, ILogger<LiveSiteRefresh> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // What was read earlier must not take the place of what was read later.
    private readonly SemaphoreSlim _turn = new(1);

    private bool _isPrepared;

    /// <summary>Reads the content for the first time. The start does so beside its other checks; whoever does not has it done when the
    /// service starts.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await source.PrepareAsync(cancellationToken);
        await RefreshAsync(cancellationToken);
        _isPrepared = true;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_isPrepared)
            await PrepareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks once, and swaps the live site when a newer one is published, or a page is released or expires.</summary>
    /// <returns>Whether it was swapped.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await LookAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The same; when the content cannot be read, the pages that are live stay live, and the next look tries again.</summary>
    public async Task TryRefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "The published content could not be read; the pages shown are those of version {Version}",
                live.Current.Version);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _turn.Dispose();
    }

    private async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await source.VersionAsync(cancellation) == live.Current.Version && !(live.Current.NextChangeUtc <= now))
            return false;
        await source.ReleaseAsync(now, cancellation);
        // The version is read first: something published while the pages are read is then fetched the next time.
        var version = await source.VersionAsync(cancellation);
        live.Swap(PublishedSite.Build(await source.ReadAsync(cancellation), version, now));
        log.LogInformation("Content version {Version} is live: {Pages} pages", version, live.Current.Pages.Count);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryRefreshAsync(stoppingToken);
    }
}
