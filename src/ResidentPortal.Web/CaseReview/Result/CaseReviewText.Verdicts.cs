using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    public static string Sign(Counting counting) => counting switch
    {
        Counting.Counts => "Counts",
        Counting.MayCount => "May count",
        Counting.DoesNotCount => "Does not count",
    };

    /// <summary>"Counts until 9 September 2026".</summary>
    public static string Sign(Verdict verdict) => Until(verdict) is { } day
        ? $"{Sign(verdict.Counting)} until {Date(day)}"
        : Sign(verdict.Counting);

    /// <summary>The last day on which it counts or may count; null where it does not, or the day is not known.</summary>
    public static DateOnly? Until(Verdict verdict) => verdict.Counting is Counting.DoesNotCount ? null : verdict.LastDay;

    /// <summary>Why a report counts or does not.</summary>
    public static string Sentence(Verdict verdict, Threshold threshold) => verdict.Why switch
    {
        Why.InTime => "It was reported in time.",
        Why.DatesUnclear => "It depends on the exact dates. An officer can help to find them.",
        Why.OneDayOut => "It is one day too late. An officer decides if it counts.",
        Why.MayBeSameIncident => $"It may be about the same incident as report {Figure(verdict.SameAs ?? 0)}. One incident counts once.",
        Why.SameIncident => $"It is about the same incident as report {Figure(verdict.SameAs ?? 0)}. One incident counts once.",
        Why.ReportedTooLate => $"It was not reported within {threshold.ReportWithin} of the day it happened.",
        Why.TooLongAgo => threshold.Anchor switch
        {
            WindowAnchor.Application => $"It was reported more than {Months(threshold.WindowMonths)} ago.",
            WindowAnchor.FirstReport => $"The last report was made more than {Months(threshold.WindowMonths)} ago.",
        },
        Why.OutsideFirstWindow => $"It was not reported in the same {Months(threshold.WindowMonths)} as the others.",
        Why.AnotherProblem => "You said that it is about another problem.",
        Why.Anonymous => $"It was made without a name. {threshold.Area} does not count those.",
        Why.Impossible => "The dates do not fit. It cannot be reported before it happened, or after today. Go back and check them.",
    };

    /// <summary>The row's words in the picture, where there is room for about 25 letters on a small phone.</summary>
    public static string InPicture(Verdict verdict) =>
        Until(verdict) is { } day ? $"{Sign(verdict.Counting)} until {ShortDate(day)}" : Sign(verdict.Counting);

    /// <summary>Why it does not count, under that; null where it does or may.</summary>
    private static string? WhyInPicture(Verdict verdict) => verdict.Why switch
    {
        Why.InTime or Why.DatesUnclear or Why.OneDayOut or Why.MayBeSameIncident => null,
        Why.SameIncident => $"Same as report {Figure(verdict.SameAs ?? 0)}",
        Why.ReportedTooLate => "Reported too late",
        Why.TooLongAgo => "Too long ago",
        Why.OutsideFirstWindow => "Outside the window",
        Why.AnotherProblem => "Another problem",
        Why.Anonymous => "Made without a name",
        Why.Impossible => "The dates do not fit",
    };
}
