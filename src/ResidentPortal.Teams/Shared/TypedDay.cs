using System.Globalization;

namespace ResidentPortal.Teams.Shared;

/// <summary>A day as people type it into a filter.</summary>
internal static class TypedDay
{
    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd"];

    /// <returns>Null where it is none, or none of this time.</returns>
    public static DateOnly? Read(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 2000 and < 2200 ? day : null;
}
