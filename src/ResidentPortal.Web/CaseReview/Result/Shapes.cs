using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>What the marks in the picture look like, beside their colours.</summary>
internal static class Shapes
{
    /// <summary>Points down to the day on which it happened.</summary>
    public const string Triangle = "M-6-5H6L0 5z";

    public static string Class(Counting counting) => counting switch
    {
        Counting.Counts => "counts",
        Counting.MayCount => "may",
        Counting.DoesNotCount => "not",
    };
}
