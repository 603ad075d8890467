using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// A past date as people type it: "3 March", "3rd of March 2026", "March 3", "3/3/26", "2026-03-03", "today", "yesterday",
/// "last Tuesday", "2 weeks ago". Without a year it is the latest such day that is not in the future.
/// Days come before months, as in Britain. Reports are about what happened lately: a year in two figures is one of this century, and a
/// date to come or of long ago is asked about, never guessed.
/// </summary>
public static partial class TypedDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Numbers =
        ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"];

    /// <summary>How far back a date can be meant.</summary>
    internal const int MostYears = 10;

    internal const string InFuture = "The date must be today or in the past";
    internal const string LongAgo = "Check the year. The date must be in the last 10 years";
    internal const string NotUnderstood = "Enter the date like 3 March 2026, 3/3/2026 or yesterday";

    /// <returns>Null when the date was understood; otherwise the error message, which says what to type instead.</returns>
    public static string? Read(string text, DateOnly today, out DateOnly date) =>
        Find(text, today, out date) ?? NotMeant(date, date, today);

    /// <summary>The same for a date that may be one to come or of long ago.</summary>
    internal static string? Find(string text, DateOnly today, out DateOnly date)
    {
        var typed = Normal(text);
        if (InWords(typed, today) is not { } inWords)
            return InFigures(typed, today, out date);
        date = inWords;
        return null;
    }

    /// <summary>What to say where it cannot be meant, because it has not come yet or is too long ago; null where it can.</summary>
    internal static string? NotMeant(DateOnly earliest, DateOnly latest, DateOnly today) =>
        earliest > today ? InFuture
        : latest < today.AddYears(-MostYears) ? LongAgo
        : null;

    /// <summary>The date in the one form the site uses ("3 March 2026"), which <see cref="Read"/> understands.</summary>
    public static string Write(DateOnly date) => Dates.Day(date);

    // "the 3rd of March,  2026." -> "3RD OF MARCH 2026"; "3 / 3 / 26" -> "3/3/26".
    private static string Normal(string text)
    {
        var words = Blanks().Replace(text.ToUpperInvariant(), " ").Trim().TrimEnd('.');
        return Separators().Replace(Openings().Replace(words, ""), "$1");
    }

    private static DateOnly? InWords(string typed, DateOnly today)
    {
        if (typed is "TODAY" or "NOW" or "JUST NOW" or "RIGHT NOW" or "TONIGHT" or "THIS MORNING" or "THIS AFTERNOON" or "THIS EVENING")
            return today;
        if (typed is "YESTERDAY" or "LAST NIGHT" or "YESTERDAY MORNING" or "YESTERDAY AFTERNOON" or "YESTERDAY EVENING"
            or "YESTERDAY NIGHT")
            return today.AddDays(-1);
        if (typed is "TOMORROW")
            return today.AddDays(1);
        if (Ago().Match(typed) is { Success: true } ago)
        {
            var count = Count(ago.Groups["n"].Value);
            return ago.Groups["unit"].Value switch
            {
                "DAY" => today.AddDays(-count),
                "WEEK" => today.AddDays(-7 * count),
                "MONTH" => today.AddMonths(-count),
                _ => today.AddYears(-count),
            };
        }
        if (Weekday().Match(typed) is { Success: true } named)
        {
            var wanted = Enum.GetValues<DayOfWeek>().First(day =>
                day.ToString().StartsWith(named.Groups["day"].Value, StringComparison.OrdinalIgnoreCase));
            var back = ((int)today.DayOfWeek - (int)wanted + 7) % 7;
            return today.AddDays(-(back == 0 && named.Groups["last"].Success ? 7 : back));
        }
        return null;
    }

    /// <param name="typed">"A", "ONE" to "TWELVE", or figures.</param>
    internal static int Count(string typed) =>
        typed is "A" ? 1
        : Array.IndexOf(Numbers, typed) is >= 0 and var index ? index + 1
        : int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? InFigures(string typed, DateOnly today, out DateOnly date)
    {
        date = default;
        var match = DayMonthYear().Match(typed);
        if (!match.Success)
            match = MonthDayYear().Match(typed);
        if (!match.Success)
            match = YearMonthDay().Match(typed);
        if (!match.Success)
            return NotUnderstood;

        var monthText = match.Groups["month"].Value;
        var month = int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : MonthNumber(monthText);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var yearText = match.Groups["year"].Value;

        if (month is < 1 or > 12 || day is < 1 or > 31)
            return "Check the day and the month. Enter the day first, like 3 March or 3/3/2026";
        if (yearText.Length == 0)
            return WithoutYear(day, month, today, out date);

        var year = int.Parse(yearText, CultureInfo.InvariantCulture);
        if (yearText.Length == 2)
            year += today.Year / 100 * 100;
        if (yearText.Length == 2 && year > today.Year)
            return string.Create(CultureInfo.InvariantCulture,
                $"Check the year. {yearText} means {year}, which is in the future. Enter the year in full, like {today.Year}");
        if (day > DateTime.DaysInMonth(Math.Max(year, 1), month))
            return NotReal(day, month, year);
        date = new DateOnly(Math.Max(year, 1), month, day);
        return null;
    }

    /// <param name="name">As <see cref="MonthName"/> matches it.</param>
    internal static int MonthNumber(string name) =>
        Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static string? WithoutYear(int day, int month, DateOnly today, out DateOnly date)
    {
        // 29 February may be up to eight years back (2096 to 2104).
        for (var year = today.Year; year >= today.Year - 8; year--)
        {
            if (day > DateTime.DaysInMonth(year, month))
                continue;
            date = new DateOnly(year, month, day);
            if (date <= today)
                return null;
        }
        date = default;
        return NotReal(day, month, today.Year);
    }

    private static string NotReal(int day, int month, int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"There is no {day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} in {year}. Check the date");

    // Figures are [0-9] throughout: \d would take the digits of every script.
    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?:ON )?(?:THE )?")]
    private static partial Regex Openings();

    [GeneratedRegex(" ?([/.-]) ?")]
    private static partial Regex Separators();

    [GeneratedRegex(
        "^(?:ABOUT )?(?<n>A|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|[0-9]{1,3}) "
            + "(?<unit>DAY|WEEK|MONTH|YEAR)S? AGO$")]
    private static partial Regex Ago();

    [GeneratedRegex("^(?<last>LAST )?(?<day>MON|TUE|WED|THU|FRI|SAT|SUN)(?:DAY|SDAY|NESDAY|RSDAY|URDAY|S|RS|R)?(?: NIGHT)?$")]
    private static partial Regex Weekday();

    internal const string MonthName =
        "(?<month>JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|"
            + "JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)";
    private const string DayName = "(?:(?:MON|TUES?|WEDS?|WEDNES|THU|THURS?|FRI|SAT|SATUR|SUN)(?:DAY)? )?";
    private const string Day = "(?<day>[0-9]{1,2})(?:ST|ND|RD|TH)?";
    private const string Year = "(?<year>[0-9]{4}|[0-9]{2})";

    [GeneratedRegex("^" + DayName + Day
        + "(?:(?: OF)?[ /.-]?" + MonthName + "(?:[ /.-]?" + Year + ")?|[ /.-](?<month>[0-9]{1,2})(?:[ /.-]" + Year + ")?)$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex("^" + DayName + MonthName + " " + Day + "(?: " + Year + ")?$")]
    private static partial Regex MonthDayYear();

    [GeneratedRegex("^(?<year>[0-9]{4})[ /.-](?<month>[0-9]{1,2})[ /.-](?<day>[0-9]{1,2})$")]
    private static partial Regex YearMonthDay();
}
