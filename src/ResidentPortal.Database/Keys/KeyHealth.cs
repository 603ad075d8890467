using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Database.Keys;

/// <summary>Unhealthy while something is sealed with a key that the site does not have, or will not have after its next start.</summary>
public sealed class KeyHealth(IKeyCanaries canaries) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await canaries.LookAsync(cancellationToken) switch
        {
            { NotInUse: { Count: > 0 } keys } => HealthCheckResult.Unhealthy(
                $"The site does not have keys that sealed {canaries.About.Contents} ({KeyFinding.Ids(keys)}): give every server the same "
                    + "key folder."),
            { NotInFolder: { Count: > 0 } keys } => HealthCheckResult.Unhealthy(
                $"Keys that sealed {canaries.About.Contents} are no longer in the key folder ({KeyFinding.Ids(keys)}): put it back "
                    + "before the site is started again."),
            _ =>
                HealthCheckResult.Healthy(canaries.Lost is { } lost
                    ? $"{lost} can never be read again, as DataProtection:LostKeys says."
                    : null),
        };
}
