using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>A year, a season, or a third of one: "2025", "last year", "mid 2025", "summer 2026", "early last winter".</summary>
internal static partial class RoughSeason
{
    /// <param name="typed">In capitals, with single blanks.</param>
    public static DateSpan? Find(string typed, DateOnly today)
    {
        var parts = Shape().Match(typed);
        if (!parts.Success)
            return null;
        var which = parts.Groups["which"].Value;
        var year = parts.Groups["year"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : (int?)null;
        if (year is < 1900 or > 9000)
            return null;
        var season = parts.Groups["season"].Value;
        if (season.Length == 0)
            return (year, which) switch
            {
                ({ } known, _) => Third(parts, new(known, 1, 1), 12),
                (null, "LAST") => Third(parts, new(today.Year - 1, 1, 1), 12),
                (null, "THIS") => Third(parts, new(today.Year, 1, 1), 12),
                _ => null,
            };
        var month = season switch { "SPRING" => 3, "SUMMER" => 6, "WINTER" => 12, _ => 9 };
        if (year is { } named && season == "WINTER")
            // "Winter 2025" is said of both that the year has a part in.
            return parts.Groups["of"].Success
                ? Third(parts, new(named, 12, 1), 3)
                : new(new(named - 1, 12, 1), new DateOnly(named + 1, 3, 1).AddDays(-1));
        if (year is { } its)
            return Third(parts, new(its, month, 1), 3);
        // Without a year it is the latest that has begun; "last summer" is the latest that is over.
        var first = new DateOnly(today.Year, month, 1);
        while (which == "LAST" ? first.AddMonths(3) > today : Third(parts, first, 3).Earliest > today)
            first = first.AddYears(-1);
        return Third(parts, first, 3);
    }

    private static DateSpan Third(Match parts, DateOnly first, int months)
    {
        var third = months / 3;
        return parts switch
        {
            _ when parts.Groups["early"].Success => new(first, first.AddMonths(third).AddDays(-1)),
            _ when parts.Groups["mid"].Success => new(first.AddMonths(third), first.AddMonths(2 * third).AddDays(-1)),
            _ when parts.Groups["late"].Success => new(first.AddMonths(2 * third), first.AddMonths(months).AddDays(-1)),
            _ => new(first, first.AddMonths(months).AddDays(-1)),
        };
    }

    [GeneratedRegex(
        "^(?:(?<early>EARLY(?: IN)?|(?:BEGINNING|START) OF)|(?<mid>MID|MIDDLE OF)|(?<late>LATE(?: IN)?|END OF))?[ -]?(?:THE )?"
        + "(?:(?<which>LAST|THIS) )?(?:(?<season>SPRING|SUMMER|AUTUMN|FALL|WINTER)(?:TIME)?(?: (?:OF |IN )?(?<year>[0-9]{4})"
        + "(?:(?<of>[/-])[0-9]{2,4})?)?|YEAR|(?<year>[0-9]{4}))$")]
    private static partial Regex Shape();
}
