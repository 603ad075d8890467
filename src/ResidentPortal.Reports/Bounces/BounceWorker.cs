using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ResidentPortal.Reports.Delivery;

namespace ResidentPortal.Reports.Bounces;

/// <summary>Looks every minute for what came back. Tells operations when that has not worked for an hour.</summary>
/// <param name="source">Null where nobody reads what comes back.</param>
internal sealed partial class BounceWorker(
    IBounceSource? source, ReturnedMail returned, TimeProvider clock, ILogger<BounceWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private DateTimeOffset? _failingSince;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (source is not null && !stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (source?.ReadAsync(cancellationToken) ?? Task.CompletedTask);
            _failingSince = null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Without the exception's text, which could hold an address.
            LogFailure(failure.GetType().Name);
            var now = clock.GetUtcNow();
            _failingSince ??= now;
            if (now - _failingSince >= Patience)
                await TellAsync(cancellationToken);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await returned.TellUnreadAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "What came back could not be read: {Failure}")]
    private partial void LogFailure(string failure);
}
