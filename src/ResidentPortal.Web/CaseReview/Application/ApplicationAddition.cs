using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.CaseReview.Result;
using ResidentPortal.Web.CaseReview.Settings;

namespace ResidentPortal.Web.CaseReview.Application;

/// <summary>
/// What an application carries besides its answers: how the threshold was assessed, and by when the law and the area's service levels want
/// what.
/// </summary>
public sealed class ApplicationAddition(CaseReviewSettings settings, Thresholds thresholds, WorkingCalendar calendar) : IAddsToSubmission
{
    public string FormId => CaseReviewApplication.Id;

    public SubmissionAddition Add(Answers answers, DateOnly today)
    {
        var assessment = Eligibility.Assess(CaseReviewCheck.CircumstancesOf(answers), thresholds.InForce(today), today);
        var milestones = settings.ServiceLevels.Milestones(today, calendar);
        return new(
            [.. CaseReviewText.Summary(assessment), CaseReviewText.Summary(milestones)],
            [.. milestones.Select(CaseReviewText.Sentence)],
            [.. milestones.Select(CaseReviewText.Neutral)],
            milestones[0].By);
    }
}
