using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Database.Integrity;

/// <summary>Looks at every database quickly when the site has started, and fully each night.</summary>
public sealed partial class IntegrityWatch(
    IEnumerable<IDatabaseIntegrity> databases, IntegrityFindings findings, TimeProvider clock, ILogger<IntegrityWatch> logger)
    : BackgroundService
{
    /// <summary>In UTC: night in summer and in winter.</summary>
    public static readonly TimeOnly Nightly = new(2, 0);

    public async Task LookAsync(IntegrityCheck check, CancellationToken cancellationToken)
    {
        foreach (var database in databases)
        {
            try
            {
                var damage = await database.DamageAsync(check, cancellationToken);
                findings.Found(database.About, damage is not null);
                if (damage is not null)
                    LogDamage(database.About.Contents, damage);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(database.About.Contents, failure.GetType().Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first request does not wait for it.
        await Task.Yield();
        await LookAsync(IntegrityCheck.Quick, stoppingToken);
        while (true)
        {
            await Task.Delay(UntilNight(clock.GetUtcNow()), clock, stoppingToken);
            await LookAsync(IntegrityCheck.Full, stoppingToken);
        }
    }

    internal static TimeSpan UntilNight(DateTimeOffset now)
    {
        var tonight = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime), Nightly, TimeSpan.Zero);
        return (now < tonight ? tonight : tonight.AddDays(1)) - now;
    }

    [LoggerMessage(LogLevel.Critical, "The database of {Contents} is damaged ({Damage}): stop the site and restore the last backup")]
    private partial void LogDamage(string contents, string damage);

    [LoggerMessage(LogLevel.Error, "The database of {Contents} could not be looked at ({Failure})")]
    private partial void LogFailure(string contents, string failure);
}
