using System.Globalization;

namespace ResidentPortal.Web.Studio;

/// <summary>Moments as staff read them: always in London, and saying so where it matters.</summary>
internal static class StudioDates
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"17 May 2026 at 9:05am".</summary>
    public static string Moment(DateTime utc)
    {
        var local = InLondon(utc);
        return string.Create(British, $"{local:d MMMM yyyy} at {local:h:mm}{local.ToString("tt", British).ToLowerInvariant()}");
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static DateTime InLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(InLondon(time.GetUtcNow().UtcDateTime));

    /// <summary>A moment in London as UTC. An hour that the clocks leave out is the hour after it; one that comes twice is the first.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (London.IsInvalidTime(local))
            local = local.AddHours(1);
        return London.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - London.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, London);
    }
}
