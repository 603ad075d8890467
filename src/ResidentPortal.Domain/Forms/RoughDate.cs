using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// A past date as somebody remembers it: everything that <see cref="TypedDate"/> takes, and "about 3 March", "March",
/// "early March 2026", "last month", "3/2026", "2 months ago", or that they do not know.
/// </summary>
public static partial class RoughDate
{
    public const string NotKnown = "do not know";

    private const string Help =
        "Enter the date like 3 March 2026. If you do not remember the day, enter the month, like March 2026, or “do not know”";

    /// <summary>Days to either side of a date that somebody gives with "about".</summary>
    private const int AboutDays = 7;

    /// <returns>Null when the date was understood; otherwise the error message, which says what to type instead.</returns>
    public static string? Read(string text, DateOnly today, out RoughDateAnswer answer)
    {
        answer = new(DateSpan.Unknown, NotKnown);
        var typed = Blanks().Replace(text.ToUpperInvariant().Replace('’', '\''), " ").Trim().Trim('.', '?');
        if (typed.Length == 0 || Unknown().IsMatch(typed))
            return null;
        var about = About().Match(typed) is { Success: true } opening ? typed[opening.Length..] : null;
        if (Month(about ?? typed, today) is { } month)
            return ReadMonth(month, today, out answer);
        // "2 weeks ago" and "3 months ago" are seldom meant to the day.
        var rough = about is not null || LongAgo().IsMatch(typed) || text.TrimEnd().EndsWith('?');
        if (TypedDate.Read(about ?? typed, today, out var date) is { } wrong)
            return wrong == TypedDate.NotUnderstood ? Help : wrong;
        answer = rough
            ? new(new DateSpan(date.AddDays(-AboutDays), date.AddDays(AboutDays)), $"about {TypedDate.Write(date)}")
            : new(DateSpan.On(date), TypedDate.Write(date));
        return null;
    }

    private static string? ReadMonth((DateOnly First, Match Parts) month, DateOnly today, out RoughDateAnswer answer)
    {
        var (first, parts) = month;
        var (part, from, to) = Part(parts);
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        var span = new DateSpan(first.AddDays(from - 1), first.AddDays(Math.Min(to, days) - 1));
        answer = new(span, part + first.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        return span.Earliest > today ? "The date must be today or in the past"
            : first < today.AddYears(-100) ? "Check the year. The date must be in the last 100 years"
            : null;
    }

    private static (string Words, int From, int To) Part(Match parts) => parts switch
    {
        _ when parts.Groups["early"].Success => ("early ", 1, 10),
        _ when parts.Groups["mid"].Success => ("mid ", 11, 20),
        _ when parts.Groups["late"].Success => ("late ", 21, 31),
        _ => ("", 1, 31),
    };

    private static (DateOnly First, Match Parts)? Month(string typed, DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var parts = InMonth().Match(typed);
        if (!parts.Success)
            return null;
        if (parts.Groups["which"] is { Success: true } which)
            return (which.Value == "LAST" ? thisMonth.AddMonths(-1) : thisMonth, parts);
        var number = parts.Groups["figure"] is { Success: true } figure
            ? int.Parse(figure.Value, CultureInfo.InvariantCulture)
            : TypedDate.MonthNumber(parts.Groups["month"].Value);
        if (number is < 1 or > 12)
            return null;
        if (parts.Groups["year"] is { Success: true } year)
            return (new DateOnly(Math.Max(int.Parse(year.Value, CultureInfo.InvariantCulture), 1), number, 1), parts);
        // Without a year it is the latest that has begun: on 20 November "late November" is last year's.
        var latest = new DateOnly(today.Year, number, 1);
        return (latest.AddDays(Part(parts).From - 1) > today ? latest.AddYears(-1) : latest, parts);
    }

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(
        "^(?:I )?(?:DO ?N[O']?T|DON'?T|CAN'?T|CANNOT|CAN NOT) (?:REALLY )?(?:KNOW|REMEMBER|RECALL|SAY)(?: THE (?:DATE|DAY))?$|^(?:I AM "
        + "|I'M )?(?:NOT SURE|UNSURE)$|^UNKNOWN$|^NOT KNOWN$|^NO IDEA$|^FORGOT(?:TEN)?$")]
    private static partial Regex Unknown();

    [GeneratedRegex("^(?:(?:ON OR )?(?:ABOUT|AROUND)|ROUGHLY|APPROX(?:IMATELY)?|SOME ?TIME (?:ABOUT|AROUND)|CIRCA|MAYBE|PERHAPS|~) ?")]
    private static partial Regex About();

    [GeneratedRegex("(?:WEEK|MONTH|YEAR)S? AGO$")]
    private static partial Regex LongAgo();

    [GeneratedRegex(
        "^(?:IN )?(?:SOME ?TIME IN )?(?:(?<early>EARLY(?: IN)?|(?:THE )?(?:BEGINNING|START) OF)|(?<mid>MID|(?:THE )?MIDDLE "
        + "OF)|(?<late>LATE(?: IN)?|(?:THE )?END OF))?[ -]?(?:(?<which>THIS|LAST) MONTH|(?:" + TypedDate.MonthName
        + "|(?<figure>[0-9]{1,2})[/.-](?=[0-9]{4}$))(?: (?:OF )?|(?<=[/.-]))?(?<year>[0-9]{4})?)$")]
    private static partial Regex InMonth();
}
