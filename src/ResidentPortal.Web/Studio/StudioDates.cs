using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Studio;

/// <summary>Moments as staff read and write them: always in London.</summary>
internal static class StudioDates
{
    /// <summary>"17 May 2026 at 9:05am".</summary>
    public static string Moment(DateTime utc)
    {
        var local = InLondon(utc);
        return $"{Dates.Day(DateOnly.FromDateTime(local))} at {local.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant()}";
    }

    /// <summary>"17 May 2026".</summary>
    public static string Day(DateOnly day) => Dates.Day(day);

    /// <summary>As above.</summary>
    public static string Day(DateTimeOffset moment) => Dates.Day(LondonTime.DateAt(moment));

    /// <summary>"17 May 2026, 6:30pm".</summary>
    public static string DayAndTime(DateTimeOffset moment) => $"{Day(moment)}, {Dates.Time(TimeOnly.FromDateTime(LondonTime.From(moment).DateTime))}";

    public static DateTime InLondon(DateTime utc) => LondonTime.From(new(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).DateTime;

    public static DateOnly Today(TimeProvider time) => LondonTime.DateAt(time.GetUtcNow());

    public static DateTime ToUtc(DateOnly day, TimeOnly time) => LondonTime.At(day, time).UtcDateTime;
}
