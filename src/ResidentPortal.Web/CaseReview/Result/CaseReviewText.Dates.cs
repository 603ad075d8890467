using System.Globalization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    /// <summary>"9 September 2026".</summary>
    public static string Date(DateOnly day) => Dates.Day(day);

    /// <summary>"9 Sep 2026", where there is little room.</summary>
    public static string ShortDate(DateOnly day) => Dates.ShortDay(day);

    /// <summary>"Friday 27 November 2026".</summary>
    public static string FullDate(DateOnly day) => Dates.WeekdayAndDay(day);

    /// <summary>A day as exactly as it is known: "9 September 2026", "September 2026", "between … and …" or "not known".</summary>
    public static string Date(DateSpan span) => span switch
    {
        { IsUnknown: true } => "not known",
        { IsExact: true } => Date(span.Earliest),
        _ when span.Earliest == DateOnly.MinValue => $"on or before {Date(span.Latest)}",
        _ when span.Latest == DateOnly.MaxValue => $"on or after {Date(span.Earliest)}",
        _ when IsWholeMonth(span) => Dates.Month(span.Earliest),
        _ => $"between {Date(span.Earliest)} and {Date(span.Latest)}",
    };

    private static bool IsWholeMonth(DateSpan span) =>
        span.Earliest.Day == 1 && span.Latest == span.Earliest.AddMonths(1).AddDays(-1);

    /// <summary>"One", or figures from ten on.</summary>
    private static string Number(int count) => count switch
    {
        0 => "No",
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        7 => "Seven",
        8 => "Eight",
        9 => "Nine",
        _ => Figure(count),
    };

    private static string Figure(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 month", "6 months".</summary>
    public static string Months(int count) => count == 1 ? "1 month" : $"{Figure(count)} months";

    /// <summary>"One more report", "two more people" and the like: a number with the word for one or for several.</summary>
    private static string Several(int count, string one, string several) => $"{Number(count)} {(count == 1 ? one : several)}";

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
