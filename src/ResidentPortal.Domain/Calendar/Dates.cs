using System.Globalization;

namespace ResidentPortal.Domain.Calendar;

/// <summary>Days and times as residents read them.</summary>
public static class Dates
{
    /// <summary>"28 April 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Friday 28 April 2023".</summary>
    public static string WeekdayAndDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time as editors write it, "18:30"; null for anything else.</summary>
    public static TimeOnly? Read(string written) =>
        TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A moment as files for other programs have it: "2026-11-22T10:00:00Z".</summary>
    public static string Utc(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"1 March 2022 to 31 March 2022"; what the editors wrote in its place, if they did; empty when nothing is known.</summary>
    public static string Period(string inWords, DateOnly? first, DateOnly? last) => (inWords, first, last) switch
    {
        ({ Length: > 0 }, _, _) => inWords,
        (_, { } start, { } end) when start == end => Day(start),
        (_, { } start, { } end) => $"{Day(start)} to {Day(end)}",
        (_, { } start, null) => $"From {Day(start)}",
        (_, null, { } end) => $"Until {Day(end)}",
        _ => "",
    };

    /// <summary>"10am", "6:30pm", "noon".</summary>
    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "noon",
        _ => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };
}
