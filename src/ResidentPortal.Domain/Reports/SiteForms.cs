using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>The forms of a site, asking what its case review thresholds need.</summary>
public sealed class SiteForms(IReadOnlyList<Threshold> thresholds)
{
    public IReadOnlyList<ReportForm> All { get; } = ReportForms.With(thresholds);

    public ReportForm CaseReview => All.Single(report => report.Slug == FormIds.CaseReview);

    /// <summary>The checker before the application.</summary>
    public Form Check { get; } = CaseReviewCheck.Form(thresholds);
}
