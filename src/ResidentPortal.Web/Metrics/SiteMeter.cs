using System.Diagnostics;
using System.Diagnostics.Metrics;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Reports.Overdue;

namespace ResidentPortal.Web.Metrics;

/// <summary>Measures what waits, and how long the start took. Made only where figures are sent or read.</summary>
internal sealed partial class SiteMeter(
    IMeterFactory meters, WaitingNow waiting, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<SiteMeter> logger)
    : BackgroundService
{
    public static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(15);

    private WaitingFigures _now = WaitingFigures.None;
    private double _started;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(ReportsMeter.Name);
        lifetime.ApplicationStarted.Register(() =>
            _started = (DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds);
        Gauge("mail.waiting", "{message}", "Messages that wait to be sent.", () => _now.Messages);
        Gauge("mail.oldest", "s", "How long the oldest message has waited.", () => _now.OldestSeconds);
        Gauge("mail.failed", "{message}", "Messages that were given up.", () => _now.Failed);
        Gauge("reports.held", "{report}", "Reports that are held.", () => _now.Held);
        Gauge("drafts", "{draft}", "Forms that were begun and not sent.", () => _now.Drafts);
        Gauge("startup", "s", "How long the start took.", () => _started);
        meter.CreateObservableGauge(
            "residentportal.reports.not_taken",
            () => _now.NotTaken.Select(queue => new Measurement<int>(queue.Value, new KeyValuePair<string, object?>("queue", queue.Key))),
            "{report}", "Reports that nobody has taken in time, by queue.");

        using var timer = new PeriodicTimer(ReadEvery, clock);
        do
        {
            try
            {
                _now = await waiting.ReadAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The last figures stay.
                LogFailure(FailureKinds.Of(failure));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));

        void Gauge(string name, string unit, string what, Func<double> read) =>
            meter.CreateObservableGauge($"residentportal.{name}", read, unit, what);
    }

    [LoggerMessage(LogLevel.Error, "What waits could not be measured: {Kinds}")]
    private partial void LogFailure(string kinds);
}
