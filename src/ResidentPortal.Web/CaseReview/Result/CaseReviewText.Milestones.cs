using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    /// <summary>The dates as the team's email shows them: they bind the team, and the applicant was told them.</summary>
    public static SummarySection Summary(IReadOnlyList<Milestone> milestones) => new(
        "What the applicant was told",
        [.. milestones.Select(milestone => Row(Brief(milestone.Kind), [$"By {FullDate(milestone.By)}"]))]);

    private static string Brief(MilestoneKind kind) => kind switch
    {
        MilestoneKind.Acknowledged => "Application acknowledged",
        MilestoneKind.Decided => "Decision on the threshold told (s104(6))",
        MilestoneKind.Outcome => "Outcome and recommendations told (s104(7) and (8))",
    };

    /// <summary>For the page that says that the application was received.</summary>
    public static string Sentence(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.Acknowledged => $"By {FullDate(milestone.By)} we tell you that we have your application.",
        MilestoneKind.Decided => $"By {FullDate(milestone.By)} we tell you if the test for a case review is met.",
        MilestoneKind.Outcome =>
            $"By {FullDate(milestone.By)} we tell you what the review found and what we will do, if there is a review.",
    };

    /// <summary>For an email that others may read: it never says what it is about.</summary>
    public static string Neutral(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.Acknowledged => $"By {FullDate(milestone.By)} we tell you that we have what you sent us.",
        MilestoneKind.Decided => $"By {FullDate(milestone.By)} we tell you what we decided to do next.",
        MilestoneKind.Outcome => $"By {FullDate(milestone.By)} we tell you what came of it.",
    };
}
