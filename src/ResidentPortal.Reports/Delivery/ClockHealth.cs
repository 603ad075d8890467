using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// Degraded while the clock is behind the newest report, or differs from PostgreSQL's: promises would then name wrong days, and two
/// servers could send the same message.
/// </summary>
public sealed class ClockHealth(IDbContextFactory<ReportsContext> contexts, DatabaseSettings settings, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan BehindReports = TimeSpan.FromMinutes(1);

    /// <summary>As much as leases allow for (<see cref="OutboxLeases.Duration"/>).</summary>
    private static readonly TimeSpan FromDatabase = TimeSpan.FromSeconds(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await database.Reports.OrderByDescending(r => r.AcceptedAt).Select(r => (DateTimeOffset?)r.AcceptedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (newest - clock.GetUtcNow() is { } behind && behind > BehindReports)
            return Wrong($"The clock is {InWords(behind)} behind the newest report: set it.");
        if (settings.Provider is not DatabaseProvider.PostgreSql)
            return HealthCheckResult.Healthy();
        var there = await database.Database.SqlQueryRaw<DateTime>("SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellationToken);
        var apart = (there.ToUniversalTime() - clock.GetUtcNow().UtcDateTime).Duration();
        return apart > FromDatabase
            ? Wrong($"The clock and that of PostgreSQL are {InWords(apart)} apart: set both by a time server.")
            : HealthCheckResult.Healthy();
    }

    private static HealthCheckResult Wrong(string what) => HealthCheckResult.Degraded(what);

    private static string InWords(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");
}
