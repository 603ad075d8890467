using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Web.Places;

/// <summary>Degraded where the addresses cannot be read: reports are taken all the same, with places in words.</summary>
public sealed class GazetteerHealth(Gazetteer gazetteer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(gazetteer.Count is { } count
            ? HealthCheckResult.Healthy($"{count} addresses.")
            : HealthCheckResult.Degraded("places.db cannot be read: delete it and start again, and it is made anew."));
}
