using System.Globalization;

namespace ResidentPortal.Domain.Routing;

/// <summary>London date, and time where the promise counts in hours; without a time, the end of that day.</summary>
public sealed record PromisedBy(DateOnly Day, TimeOnly? Time)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>"by Tuesday 24 November 2026" or "by 6:30pm on Tuesday 24 November 2026".</summary>
    public string InWords
    {
        get
        {
            var day = Day.ToString("dddd d MMMM yyyy", English);
            return Time is { } time ? $"by {Clock(time)} on {day}" : $"by {day}";
        }
    }

    private static string Clock(TimeOnly time) => time switch
    {
        { Hour: 12, Minute: 0 } => "midday",
        { Minute: 0 } => time.ToString("%h", English) + Half(time),
        _ => time.ToString("h:mm", English) + Half(time),
    };

    private static string Half(TimeOnly time) => time.Hour < 12 ? "am" : "pm";
}
