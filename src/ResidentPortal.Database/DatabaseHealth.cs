using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ResidentPortal.Database;

/// <summary>Unhealthy while the database does not take what a report needs.</summary>
public sealed class DatabaseHealth(IWriteProof proof) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await proof.RunAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DatabaseStartException problem)
        {
            // Anybody can ask: the place is for the log alone, and a site that runs need not be started again.
            return HealthCheckResult.Unhealthy(
                problem.Message.Replace($" ({proof.Settings.Place})", "", StringComparison.Ordinal)
                    .Replace(", then start again", "", StringComparison.Ordinal), problem);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"Nothing could be written ({failure.GetType().Name}): see the log.", failure);
        }
    }
}
