using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Reports.Digest;

/// <summary>Seven days in London, from the hour at which the figures are sent.</summary>
/// <param name="Ends">The day on which its figures are sent.</param>
internal sealed record DigestWeek(DateOnly Ends, int Hour)
{
    public DateTimeOffset From => LondonTime.At(Ends.AddDays(-7), new(Hour, 0));

    public DateTimeOffset Until => LondonTime.At(Ends, new(Hour, 0));

    /// <summary>As people read it.</summary>
    public string InWords => Dates.Days(new(Ends.AddDays(-7), Ends.AddDays(-1)));

    /// <summary>The last that is over.</summary>
    public static DigestWeek Before(DateTimeOffset now, DayOfWeek day, int hour)
    {
        var today = LondonTime.DateAt(now);
        var ends = today.AddDays(-(((int)today.DayOfWeek - (int)day + 7) % 7));
        var week = new DigestWeek(ends, hour);
        return week.Until <= now ? week : week with { Ends = ends.AddDays(-7) };
    }
}
