using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="EqualityPage"/> shows.</summary>
public sealed record EqualityModel
{
    public required ReportForm Report { get; init; }
    public required Step Step { get; init; }
    public required FieldState State { get; init; }
    public string? Problem { get; init; }
}
