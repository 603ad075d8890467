using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>A month or a third of one: "March", "early March 2026", "last month", "3/2026", "the end of last month".</summary>
internal static partial class RoughMonth
{
    public static RoughDate.Placed? Find(string typed, DateOnly today)
    {
        if (First(typed, today) is not var (first, parts))
            return null;
        var (part, from, to) = Part(parts);
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        var span = new DateSpan(first.AddDays(from - 1), first.AddDays(Math.Min(to, days) - 1));
        return new(span, part + Dates.Month(first));
    }

    private static (string Words, int From, int To) Part(Match parts) => parts switch
    {
        _ when parts.Groups["early"].Success => ("early ", 1, 10),
        _ when parts.Groups["mid"].Success => ("mid ", 11, 20),
        _ when parts.Groups["late"].Success => ("late ", 21, 31),
        _ => ("", 1, 31),
    };

    private static (DateOnly First, Match Parts)? First(string typed, DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var parts = InMonth().Match(typed);
        if (!parts.Success)
            return null;
        if (parts.Groups["which"] is { Success: true } which)
            return (which.Value switch { "LAST" => thisMonth.AddMonths(-1), "THIS" => thisMonth, _ => thisMonth.AddMonths(-2) }, parts);
        var number = parts.Groups["figure"] is { Success: true } figure
            ? int.Parse(figure.Value, CultureInfo.InvariantCulture)
            : TypedDate.MonthNumber(parts.Groups["month"].Value);
        if (number is < 1 or > 12)
            return null;
        if (parts.Groups["year"] is { Success: true } year)
            return (new DateOnly(Math.Max(int.Parse(year.Value, CultureInfo.InvariantCulture), 1), number, 1), parts);
        // Without a year it is the latest that has begun: on 20 November "late November" is last year's.
        var latest = new DateOnly(today.Year, number, 1);
        var isBefore = latest.AddDays(Part(parts).From - 1) > today || (parts.Groups["again"].Success && latest == thisMonth);
        return (isBefore ? latest.AddYears(-1) : latest, parts);
    }

    [GeneratedRegex(
        "^(?:(?:IN|DURING|ONE (?:DAY|NIGHT|EVENING) IN|A (?:DAY|NIGHT|WEEK|WEEKEND|[A-Z]{3,6}DAY) IN) )?(?:SOME ?TIME (?:IN )?)?"
        + "(?:(?<early>(?:VERY )?EARLY(?: IN)?|(?:AT )?(?:THE )?(?:BEGINNING|START) OF)|(?<mid>MID|(?:IN )?(?:THE )?MIDDLE OF)|"
        + "(?<late>LATE(?: IN)?|(?:AT )?(?:THE )?(?:VERY )?END OF))?[ -]?"
        + "(?:(?<which>THIS|LAST) MONTH|(?:THE )?MONTH (?<which>BEFORE) LAST|(?:(?<again>LAST) |THIS )?(?:" + TypedDate.MonthName
        + "|(?<figure>[0-9]{1,2})[/.-](?=[0-9]{4}$)|(?<year>[0-9]{4})[/.-](?<figure>[0-9]{1,2}))"
        + "(?: (?:OF )?|(?<=[/.-]))?(?<year>[0-9]{4})?)$")]
    private static partial Regex InMonth();
}
