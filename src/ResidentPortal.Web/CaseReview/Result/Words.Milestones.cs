using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class Words
{
    /// <summary>For the page that says that the application was received.</summary>
    public static string Sentence(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.Acknowledged => $"By {FullDate(milestone.By)} we tell you that we have your application.",
        MilestoneKind.Decided => $"By {FullDate(milestone.By)} we tell you if the test for a case review is met.",
        MilestoneKind.Outcome => $"By {FullDate(milestone.By)} we tell you what the review found and what we will do, if there is a review.",
    };

    /// <summary>For an email that others may read: it never says what it is about.</summary>
    public static string Neutral(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.Acknowledged => $"By {FullDate(milestone.By)} we tell you that we have what you sent us.",
        MilestoneKind.Decided => $"By {FullDate(milestone.By)} we tell you what we decided to do next.",
        MilestoneKind.Outcome => $"By {FullDate(milestone.By)} we tell you what came of it.",
    };
}
