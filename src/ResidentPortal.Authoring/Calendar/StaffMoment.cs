using System.Globalization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Authoring.Calendar;

/// <summary>A moment as staff read it everywhere, in London: "17 May 2026 at 9:05am", "17 May 2026 at 6pm".</summary>
public static class StaffMoment
{
    /// <remarks>Noon and the beginning of a day are 12pm and 12am: beside a date, "midnight" could be either end of the day.</remarks>
    public static string Words(DateTimeOffset utc)
    {
        var local = LondonTime.From(utc);
        return local.ToString("d MMMM yyyy 'at' ", CultureInfo.InvariantCulture)
            + local.ToString(local.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
    }
}
