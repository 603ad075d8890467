using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Studio.Shared;

/// <summary>Moments as staff read and write them: always in London.</summary>
internal static class StudioDates
{
    /// <summary>"17 May 2026 at 9:05am".</summary>
    public static string Moment(DateTimeOffset moment) => Dates.Moment(moment);

    /// <summary>"17 May 2026".</summary>
    public static string Day(DateOnly day) => Dates.Day(day);

    /// <summary>As above.</summary>
    public static string Day(DateTimeOffset moment) => Dates.Day(LondonTime.DateAt(moment));

    public static DateTimeOffset InLondon(DateTimeOffset moment) => LondonTime.From(moment);

    public static DateOnly Today(TimeProvider time) => LondonTime.DateAt(time.GetUtcNow());

    public static DateTimeOffset ToUtc(DateOnly day, TimeOnly time) => LondonTime.At(day, time).ToUniversalTime();
}
