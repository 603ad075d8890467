using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="CheckAnswersPage"/> shows.</summary>
public sealed record CheckAnswersModel
{
    public required ReportForm Report { get; init; }
    public required IReadOnlyList<SummarySection> Sections { get; init; }
    public required string DraftTag { get; init; }
    public string? BackHref { get; init; }
    public string? Problem { get; init; }
}
