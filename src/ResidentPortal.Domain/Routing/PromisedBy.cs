using System.Text.Json.Serialization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>London date, and time where the promise counts in hours; without a time, the end of that day.</summary>
public sealed record PromisedBy(DateOnly Day, TimeOnly? Time)
{
    /// <summary>When it is no longer kept.</summary>
    [JsonIgnore]
    public DateTimeOffset Ends => Time is { } time ? LondonTime.At(Day, time) : LondonTime.At(Day.AddDays(1), TimeOnly.MinValue);

    /// <summary>"by Tuesday 24 November 2026" or "by 6:30pm on Tuesday 24 November 2026".</summary>
    [JsonIgnore]
    public string InWords => Time is { } time
        ? $"by {Dates.TimeOfADay(time)} on {Dates.WeekdayAndDay(Day)}"
        : $"by {Dates.WeekdayAndDay(Day)}";

    /// <summary>The same beside a label: "6:30pm on Tuesday 24 November 2026" or "the end of Tuesday 24 November 2026".</summary>
    [JsonIgnore]
    public string Moment => Time is { } time
        ? $"{Dates.TimeOfADay(time)} on {Dates.WeekdayAndDay(Day)}"
        : $"the end of {Dates.WeekdayAndDay(Day)}";
}
