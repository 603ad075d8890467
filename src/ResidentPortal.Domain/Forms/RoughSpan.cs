using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// Days that somebody counts from today or takes together: "last weekend", "a couple of weeks ago", "since September", "3 to 5 March".
/// Where a word means more than one thing to people, the days are all of those that it can mean.
/// </summary>
internal static partial class RoughSpan
{
    /// <param name="typed">In capitals, with single blanks.</param>
    /// <param name="depth">How many dates it is a part of: two parts are enough for anybody.</param>
    public static DateSpan? Find(string typed, DateOnly today, int depth)
    {
        var bare = Openings().Replace(typed, "");
        return Counted(typed, today)
            ?? Named(bare, today)
            ?? RoughSeason.Find(bare, today)
            ?? RoughHoliday.Find(bare, today)
            ?? InAWeek(bare, today)
            ?? (depth < 2 ? Range(typed, today, depth) ?? Since(typed, today, depth) : null);
    }

    private static DateSpan? Named(string typed, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return typed switch
        {
            "THIS WEEK" => new(monday, today),
            // On a Sunday some mean the week that ends.
            "LAST WEEK" or "PREVIOUS WEEK" =>
                new(monday.AddDays(-7), today.DayOfWeek is DayOfWeek.Sunday ? today.AddDays(-1) : monday.AddDays(-1)),
            "WEEK BEFORE LAST" => new(monday.AddDays(-14), monday.AddDays(-8)),
            "WEEKEND" or "THIS WEEKEND" or "THIS PAST WEEKEND" => Weekend(today),
            "LAST WEEKEND" or "PAST WEEKEND" => today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                ? Weekend(monday.AddDays(-1))
                : Weekend(today),
            "WEEKEND BEFORE LAST" => Weekend(monday.AddDays(-8)),
            "DAY BEFORE YESTERDAY" => DateSpan.On(today.AddDays(-2)),
            "NIGHT BEFORE LAST" => new(today.AddDays(-2), today.AddDays(-1)),
            "OTHER DAY" or "OTHER NIGHT" or "OTHER EVENING" or "OTHER MORNING" or "OTHER AFTERNOON" =>
                new(today.AddDays(-14), today.AddDays(-1)),
            _ => null,
        };
    }

    /// <summary>The latest Saturday and Sunday that have begun.</summary>
    private static DateSpan Weekend(DateOnly today)
    {
        var saturday = today.AddDays(-(((int)today.DayOfWeek + 1) % 7));
        return new(saturday, saturday.AddDays(1));
    }

    private static DateSpan? Counted(string typed, DateOnly today)
    {
        if (Ago().Match(typed) is { Success: true } ago)
        {
            var unit = ago.Groups["unit"].Value;
            var (fewest, most) = Number(ago.Groups["n"].Value);
            if (ago.Groups["less"] is { Success: true } less)
                fewest = Math.Min(fewest, TypedDate.Count(less.Value));
            return ago.Groups["over"].Success
                ? new(today.AddYears(-TypedDate.MostYears), Back(today, fewest, unit))
                : new DateSpan(Back(today, most, unit), Back(today, fewest, unit));
        }
        if (Past().Match(typed) is { Success: true } past)
            return new(Back(today, Number(past.Groups["n"].Value).Most, past.Groups["unit"].Value), today);
        return null;
    }

    /// <summary>A few are two to five; a couple of weeks may be one or three.</summary>
    private static (int Fewest, int Most) Number(string typed) => typed switch
    {
        "" or "A" or "AN" or "ONE" => (1, 1),
        "COUPLE" => (1, 3),
        "FEW" or "SEVERAL" => (2, 6),
        _ => (TypedDate.Count(typed), TypedDate.Count(typed)),
    };

    private static DateOnly Back(DateOnly today, int count, string unit) => unit switch
    {
        "DAY" or "NIGHT" => today.AddDays(-count),
        "WEEK" or "WK" => today.AddDays(-7 * count),
        "FORTNIGHT" => today.AddDays(-14 * count),
        "MONTH" or "MTH" => today.AddMonths(-count),
        _ => today.AddYears(-count),
    };

    /// <summary>"Tuesday last week", "last week on Tuesday", "the first week of March".</summary>
    private static DateSpan? InAWeek(string typed, DateOnly today)
    {
        if (DayOfLastWeek().Match(typed) is { Success: true } day)
        {
            var wanted = Enum.GetValues<DayOfWeek>()
                .First(one => one.ToString().StartsWith(day.Groups["day"].Value, StringComparison.OrdinalIgnoreCase));
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7);
            return DateSpan.On(monday.AddDays(((int)wanted + 6) % 7));
        }
        if (WeekOfMonth().Match(typed) is not { Success: true } week
            || RoughMonth.Find(week.Groups["month"].Value, today) is not { Days: { } month, Wrong: null })
            return null;
        var first = month.Earliest;
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        var
            from =
            week.Groups["which"].Value switch { "FIRST" or "1ST" => 1, "SECOND" or "2ND" => 8, "THIRD" or "3RD" => 15, _ => length - 6 };
        return new(first.AddDays(from - 1), first.AddDays(from + 5));
    }

    private static DateSpan? Since(string typed, DateOnly today, int depth) =>
        SinceThen().Match(typed) is { Success: true } since
            && RoughDate.Place(since.Groups["then"].Value, today, depth: depth + 1).Days is { } then && then.Earliest <= today
            ? new(then.Earliest, today)
            : null;

    private static DateSpan? Range(string typed, DateOnly today, int depth)
    {
        foreach (Match between in Between().Matches(typed))
        {
            var (one, other) = (Without().Replace(typed[..between.Index], ""), typed[(between.Index + between.Length)..]);
            if (RoughDate.Place(other, today, depth: depth + 1).Days is { } last && First(one, other, last, today, depth) is { } first
                && first.Earliest <= last.Latest)
                return new(first.Earliest, last.Latest);
        }
        return null;
    }

    /// <summary>The first of two dates, which may leave out the month or the year of the second.</summary>
    private static DateSpan? First(string one, string other, DateSpan last, DateOnly today, int depth)
    {
        var tail = MonthAndYear().Match(other);
        var year = last.Latest.Year;
        string[] ways = JustDay().IsMatch(one) && tail.Success
            ? [$"{one} {tail.Groups["month"].Value} {year}"]
            : [string.Create(CultureInfo.InvariantCulture, $"{one} {year}"),
                string.Create(CultureInfo.InvariantCulture, $"{one} {year - 1}"), one];
        return ways.Select(way => RoughDate.Place(way, today, depth: depth + 1).Days)
            .FirstOrDefault(first => first is { } found && found.Earliest <= last.Latest && found.Latest <= last.Latest);
    }

    [GeneratedRegex("^(?:I THINK |IT WAS |HAPPENED |PROBABLY |POSSIBLY |SOME ?TIME |IN |ON |AT |OVER |DURING |THE |JUST |A )+")]
    private static partial Regex Openings();

    private const string Units = "(?<unit>DAY|NIGHT|WEEK|WK|FORTNIGHT|MONTH|MTH|YEAR)S?";
    private const string Numbers =
        "(?:A )?(?<n>AN?|COUPLE|FEW|SEVERAL|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|[0-9]{1,3})(?: OF)? ";

    [GeneratedRegex("^(?:JUST )?(?<over>(?:OVER|MORE THAN|AT LEAST) )?(?:(?<less>ONE|TWO|THREE|FOUR|FIVE|SIX|[0-9]{1,3}) ?(?:TO|OR|-) ?)?"
        + Numbers + Units + " (?:AGO|BACK)$")]
    private static partial Regex Ago();

    [GeneratedRegex("^(?:(?:IN|OVER|FOR|DURING|WITHIN) (?:ABOUT )?(?:THE |THESE )?(?:LAST|PAST) (?:" + Numbers
        + ")?|(?:THE )?(?:LAST|PAST) "
        + Numbers + "|(?:THE )?PAST |FOR (?:ABOUT |OVER |NEARLY |ALMOST )?(?:THE )?" + Numbers + ")" + Units + "$")]
    private static partial Regex Past();

    [GeneratedRegex(
        "^(?:LAST WEEK(?: ON)? (?<day>MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*|(?<day>MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]* (?:OF )?LAST "
        + "WEEK)$")]
    private static partial Regex DayOfLastWeek();

    [GeneratedRegex("^(?<which>FIRST|1ST|SECOND|2ND|THIRD|3RD|LAST) WEEK (?:OF|IN) (?<month>.+)$")]
    private static partial Regex WeekOfMonth();

    [GeneratedRegex("^(?:EVER )?(?:SINCE|FROM|STARTED|BEGAN)(?: IN| ON| ABOUT| AROUND)? (?<then>.+?)(?: ONWARDS?| TO NOW| UNTIL NOW)?$")]
    private static partial Regex SinceThen();

    [GeneratedRegex(" (?:TO|UNTIL|TILL|AND|OR|THROUGH) | ?- ?")]
    private static partial Regex Between();

    [GeneratedRegex("^(?:FROM|BETWEEN|EITHER) ")]
    private static partial Regex Without();

    [GeneratedRegex("^[0-9]{1,2}(?:ST|ND|RD|TH)?$")]
    private static partial Regex JustDay();

    [GeneratedRegex("(?:^| )(?:OF )?" + TypedDate.MonthName + "(?: (?<year>[0-9]{4}))?$")]
    private static partial Regex MonthAndYear();
}
