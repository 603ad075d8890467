using System.Globalization;

namespace ResidentPortal.Web.Site;

/// <summary>Days and times as residents read them.</summary>
internal static class Dates
{
    /// <summary>"28 April 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Friday 28 April 2023".</summary>
    public static string WeekdayAndDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time as editors write it, "18:30"; null for anything else.</summary>
    public static TimeOnly? Read(string written) =>
        TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>"10am", "6:30pm", "noon".</summary>
    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "noon",
        _ => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };
}
