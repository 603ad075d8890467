using ResidentPortal.Database;

namespace ResidentPortal.Web.Hosting.Starting;

/// <summary>Days and promises are counted in London, for which the machine needs to know when its clocks change.</summary>
public static class TimeZoneData
{
    private const string London = "Europe/London";

    /// <exception cref="StartException">The machine has no data of time zones.</exception>
    public static void Check()
    {
        try
        {
            TimeZoneInfo.FindSystemTimeZoneById(London);
        }
        catch (Exception missing) when (missing is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            var folder = Environment.GetEnvironmentVariable("TZDIR") ?? "/usr/share/zoneinfo";
            throw new StartException(
                $"This machine cannot tell the time in London because {folder} has no usable file {London}: install the package tzdata, "
                    + "then start again.", missing);
        }
    }
}
