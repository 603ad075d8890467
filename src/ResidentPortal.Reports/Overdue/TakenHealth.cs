using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Reports.Overdue;

/// <summary>Degraded while what was promised of a report is over and nobody has said that they have it.</summary>
public sealed class TakenHealth(NotTakenReports notTaken) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await notTaken.IsAnyOverAsync(cancellationToken)
            ? HealthCheckResult.Degraded("Nobody has taken a report whose promise is over. See “reports not-taken”.")
            : HealthCheckResult.Healthy();
}
