using System.Globalization;

namespace ResidentPortal.Domain.Calendar;

/// <summary>Days and times as people read them, residents and staff alike: no other place puts one into words.</summary>
public static class Dates
{
    /// <summary>"28 April 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"28 April 2023", "3 to 5 March 2026", "28 February to 3 March 2026", "30 December 2025 to 2 January 2026".</summary>
    public static string Days(DateSpan days) => (days.Earliest, days.Latest) switch
    {
        var (first, last) when first == last => Day(first),
        var (first, last) when (first.Year, first.Month) == (last.Year, last.Month) =>
            string.Create(CultureInfo.InvariantCulture, $"{first.Day} to {Day(last)}"),
        var (first, last) when first.Year == last.Year => $"{first.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Day(last)}",
        var (first, last) => $"{Day(first)} to {Day(last)}",
    };

    /// <summary>"28 Apr 2023", where there is little room.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"April 2023".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Apr", on an axis that names the years.</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>"28/4/2023", as somebody would type it into a form.</summary>
    public static string Typed(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"18:30", as above.</summary>
    public static string Typed(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment in London: "17 May 2026 at 9:05am", "17 May 2026 at midday".</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = LondonTime.From(moment);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} at {TimeOfADay(TimeOnly.FromDateTime(local.DateTime))}";
    }

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

    /// <summary>A time beside its day, where "midnight" alone could be either end of it.</summary>
    public static string TimeOfADay(TimeOnly time) => time is { Hour: 0, Minute: 0 } ? "midnight (start of the day)" : Time(time);

    /// <summary>"10am", "6:30pm", "midday", "midnight".</summary>
    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "midday",
        _ => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };
}
