using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="ReceivedPage"/> shows.</summary>
public sealed record ReceivedModel
{
    public required ReportForm Report { get; init; }
    public required ReceivedView Receipt { get; init; }
}
