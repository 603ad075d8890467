using System.Globalization;

namespace ResidentPortal.Studio.Shared;

/// <summary>Dates between the database, which has "2026-05-17T00:00:00", and people, who write 17/5/2026 and read 17 May 2026.</summary>
internal static class DateText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Days =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d/M/yy", "yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "dddd d MMMM yyyy"];
    private static readonly string[] Times = ["HH:mm", "H:mm", "H.mm", "h:mmtt", "h:mm tt", "htt", "h tt", "h.mmtt"];

    public static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(Squeezed(typed), Days, British, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;

    public static TimeOnly? Time(string typed) =>
        Squeezed(typed).ToLowerInvariant() switch
        {
            "midnight" => TimeOnly.MinValue,
            "midday" or "noon" => new TimeOnly(12, 0),
            var other => TimeOnly.TryParseExact(other, Times, British, DateTimeStyles.None, out var time) ? time : null,
        };

    /// <summary>For a field; what is stored and no date is shown as it is.</summary>
    public static string Shown(string stored) =>
        stored.Length == 0 ? ""
        : DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "d/M/yyyy" : "d/M/yyyy HH:mm", CultureInfo.InvariantCulture)
            : stored;

    /// <summary>For the database; null for what is no date.</summary>
    public static string? Stored(string typed)
    {
        var text = Squeezed(typed);
        if (text.Length == 0)
            return "";
        if (Day(text) is { } day)
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";
        // A property that had a time keeps it.
        var space = text.LastIndexOf(' ');
        return space > 0 && Day(text[..space]) is { } with && Time(text[(space + 1)..]) is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"{with:yyyy-MM-dd}T{time:HH:mm}:00")
            : null;
    }

    private static string Squeezed(string typed) =>
        string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
