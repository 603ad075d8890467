using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.CaseReview.Checker;

public static class CheckPaths
{
    public const string Start = "/asb-case-review/check";
    public const string Result = Start + "/result";
    public const string Reminder = Start + "/reminder.ics";

    /// <summary>Posted to: carries the answers into the application.</summary>
    public const string Apply = Start + "/apply";

    /// <summary>Forgets the answers and begins anew.</summary>
    public const string Again = Start + "/again";

    public static string Step(Step step) => $"{Start}/{step.Slug}";

    /// <summary>The first page that is not complete, or the result.</summary>
    public static string ReturnUrl(Journey journey) => journey.FirstIncomplete is { } step ? Step(step) : Result;
}
