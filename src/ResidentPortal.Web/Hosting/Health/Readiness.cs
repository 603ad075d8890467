using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Hosting.Failures;

namespace ResidentPortal.Web.Hosting.Health;

/// <summary>Runs all checks, at most once in five seconds whoever asks: those who ask in between get the same answer.</summary>
public sealed partial class Readiness(HealthCheckService checks, TimeProvider clock, ILogger<Readiness> logger)
{
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(5);

    /// <summary>A database that hangs for longer takes no reports either.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Lock _asking = new();
    private Task<HealthReport>? _last;
    private long _begun;
    private Dictionary<string, HealthStatus> _known = [];

    public Task<HealthReport> AskAsync()
    {
        lock (_asking)
        {
            if (_last is null || (_last.IsCompleted && clock.GetElapsedTime(_begun) >= AtMostEvery))
            {
                _begun = clock.GetTimestamp();
                // Nobody's request: whoever goes away does not cut it short for the others.
                _last = Task.Run(RunAsync);
            }
            return _last;
        }
    }

    private async Task<HealthReport> RunAsync()
    {
        HealthReport report;
        try
        {
            report = await checks.CheckHealthAsync().WaitAsync(Limit);
        }
        catch (TimeoutException late)
        {
            HealthReportEntry entry =
                new(HealthStatus.Unhealthy, $"They did not end within {Limit.TotalSeconds} seconds.", Limit, late, null);
            report = new(new Dictionary<string, HealthReportEntry> { ["All checks"] = entry }, Limit);
        }
        // The log hears of each change once, with the place that the answer leaves out.
        foreach (var (name, entry) in report.Entries)
        {
            if (entry.Status != _known.GetValueOrDefault(name, HealthStatus.Healthy))
                Changed(entry.Status is HealthStatus.Healthy ? LogLevel.Information : LogLevel.Error, name, entry.Status, Full(entry));
        }
        _known = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status);
        return report;
    }

    private static string Full(HealthReportEntry entry) => entry.Exception is Database.StartException problem
        ? problem.Message
        : $"{entry.Description} {FailureKinds.Of(entry.Exception)}".Trim();

    [LoggerMessage(Message = "Health, {Name}: {Status}. {What}")]
    private partial void Changed(LogLevel level, string name, HealthStatus status, string what);
}
