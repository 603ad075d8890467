using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Degraded while any message is overdue or has failed without somebody else having got it.</summary>
public sealed class OutboxHealth(OutboxStatus status) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await status.IsTroubledAsync(cancellationToken)
            ? HealthCheckResult.Degraded("Messages are overdue. See “outbox status”.")
            : HealthCheckResult.Healthy();
}
