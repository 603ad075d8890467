using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Database.Integrity;

/// <summary>What the last look at each database found.</summary>
public sealed class IntegrityFindings
{
    private readonly ConcurrentDictionary<string, string> _damaged = new();

    /// <summary>Contents of the databases that are damaged, as messages say them.</summary>
    public IReadOnlyCollection<string> Damaged => [.. _damaged.Values.Order(StringComparer.Ordinal)];

    public void Found(DatabaseDescription about, bool isDamaged)
    {
        if (isDamaged)
            _damaged[about.Name] = about.Contents;
        else
            _damaged.TryRemove(about.Name, out _);
    }
}

/// <summary>Unhealthy while a database is damaged: what is written into it now may be lost.</summary>
public sealed class IntegrityHealth(IntegrityFindings findings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(findings.Damaged is { Count: > 0 } damaged
            ? HealthCheckResult.Unhealthy($"The database of {string.Join(" and of ", damaged)} is damaged: stop the site and restore "
                + "the last backup.")
            : HealthCheckResult.Healthy());
}
