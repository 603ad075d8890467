using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>The two forms of the case review, which ask what the council's thresholds need.</summary>
public sealed class CaseReviewForms(ReportForms forms, CouncilDescription council)
{
    public ReportForm Application { get; } = forms.Find(CaseReviewApplication.Id)!;

    /// <summary>The checker before the application.</summary>
    public Form Check { get; } = CaseReviewCheck.Form(council);
}
