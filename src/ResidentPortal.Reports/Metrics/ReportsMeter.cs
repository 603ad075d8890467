using System.Diagnostics.Metrics;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Metrics;

/// <summary>
/// Counts what happens to reports and their mail since the start, by codes and names from settings alone. While nobody listens a count
/// costs nothing.
/// </summary>
public sealed class ReportsMeter
{
    public const string Name = "ResidentPortal";

    private readonly Counter<long> _accepted;
    private readonly Counter<long> _routed;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _bounces;

    public ReportsMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _accepted = meter.CreateCounter<long>("residentportal.reports.accepted", "{report}", "Reports accepted, by form.");
        _routed = meter.CreateCounter<long>("residentportal.reports.routed", "{report}", "Reports that go to a queue, by form and queue.");
        _attempts = meter.CreateCounter<long>("residentportal.mail.attempts", "{attempt}", "Tries to send a message, by kind and outcome.");
        _bounces =
            meter.CreateCounter<long>("residentportal.mail.bounces", "{message}", "Messages that came back, by what became of them.");
    }

    internal void Accepted(Submission report)
    {
        _accepted.Add(1, new KeyValuePair<string, object?>("form", report.FormId));
        if (!_routed.Enabled)
            return;
        foreach (var to in report.Routing.Destinations)
            _routed.Add(1, new("form", report.FormId), new("queue", to.Queue.Id));
    }

    internal void Attempted(MessageKind kind, string outcome)
    {
        if (_attempts.Enabled)
            _attempts.Add(1, new("kind", kind.ToString()), new("outcome", outcome));
    }

    /// <param name="what">A code, such as <c>returned-5.1.1</c> or <c>delayed</c>.</param>
    internal void Bounced(string what) => _bounces.Add(1, new KeyValuePair<string, object?>("what", what));
}
