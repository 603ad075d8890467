using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Web.Hosting.Keys;

namespace ResidentPortal.Web.Hosting.Health;

/// <summary>Degraded while little space is left where the databases and logs, or the keys, are.</summary>
public sealed class SpaceHealth(StorageFolder storage, KeyFolder keys, IOptions<HealthOptions> options) : IHealthCheck
{
    private const long Megabyte = 1_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var least = options.Value.LeastSpace;
        var left = new[] { storage.Path, keys.Path }.Min(DiskFull.SpaceAt) / Megabyte;
        return Task.FromResult(left < least
            ? HealthCheckResult.Degraded(
                $"{left} MB are left of the {least} that there should be (Health:LeastSpace): make space before reports are refused.")
            : HealthCheckResult.Healthy());
    }
}
