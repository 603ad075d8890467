using System.Globalization;

namespace ResidentPortal.Teams.Shared;

/// <summary>Days and times as browsers send them, and as people type them where the browser has no field for them.</summary>
internal static class TypedDays
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "h:mmtt", "htt"];

    /// <summary>As a field of the browser for days takes it.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    public static TimeOnly? Time(string typed) => TimeOnly.TryParseExact(typed.Replace(" ", "", StringComparison.Ordinal), Times,
        CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
