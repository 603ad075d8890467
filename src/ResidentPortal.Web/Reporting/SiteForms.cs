using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Web.CaseReview.Settings;

namespace ResidentPortal.Web.Reporting;

/// <summary>The forms of this site, asking what its case review thresholds need.</summary>
public sealed class SiteForms(CaseReviewSettings settings)
{
    public IReadOnlyList<ReportForm> All { get; } = ReportForms.With(settings.Thresholds);

    public ReportForm CaseReview => All.Single(report => report.Slug == FormIds.CaseReview);

    /// <summary>The checker before the application.</summary>
    public Form Check { get; } = CaseReviewCheck.Form(settings.Thresholds);
}
