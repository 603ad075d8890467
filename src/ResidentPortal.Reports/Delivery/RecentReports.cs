using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>The reports that were last read, so that one which has several messages is opened once for them all.</summary>
internal sealed class RecentReports
{
    private const int AtMost = 64;

    private readonly Dictionary<Guid, SealedReport> _known = [];
    private readonly Queue<Guid> _order = [];

    /// <returns>The same message with the report as it was read before, if it was.</returns>
    public LeasedMessage Share(LeasedMessage message)
    {
        if (message.Report is not { } report)
            return message;
        if (_known.TryGetValue(report.Id, out var before))
            return message with { Report = before };
        _known.Add(report.Id, report);
        _order.Enqueue(report.Id);
        if (_order.Count > AtMost)
            _known.Remove(_order.Dequeue());
        return message;
    }
}
