using ResidentPortal.Domain.Calendar;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Studio;

/// <summary>Moments as staff read them, in London's time.</summary>
internal static class Moments
{
    /// <summary>"28 April 2023".</summary>
    public static string Day(DateTimeOffset moment) => Dates.Day(LondonTime.DateAt(moment));

    /// <summary>"28 April 2023, 6:30pm".</summary>
    public static string DayAndTime(DateTimeOffset moment) => $"{Day(moment)}, {Dates.Time(TimeOnly.FromDateTime(LondonTime.From(moment).DateTime))}";
}
