using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// Days that have a name in England: "Easter", "Christmas Eve", "bonfire night", "the August bank holiday", each with a year or without.
/// Those whose day is proclaimed or seen in the sky, like Eid, or set by others, like half-term, stay words.
/// </summary>
internal static partial class RoughHoliday
{
    /// <param name="typed">In capitals, with single blanks.</param>
    public static DateSpan? Find(string typed, DateOnly today)
    {
        var parts = Shape().Match(typed);
        if (!parts.Success)
            return null;
        var name = parts.Groups["name"].Value.Replace("'", "", StringComparison.Ordinal);
        if (parts.Groups["year"] is { Success: true } year)
            return int.Parse(year.Value, CultureInfo.InvariantCulture) is >= 1978 and < 9000 and var known ? In(name, known, today) : null;
        // The latest that has begun. A bank holiday without a name is of this year or, in January, of the one before.
        for (var earlier = today.Year + 1; earlier > today.Year - 3; earlier--)
        {
            if (In(name, earlier, today) is { } span && span.Earliest <= today)
                return span;
        }
        return null;
    }

    private static DateSpan? In(string name, int year, DateOnly today) => name switch
    {
        "EASTER" or "EASTER WEEKEND" => new(Easter.Sunday(year).AddDays(-2), Easter.Sunday(year).AddDays(1)),
        "GOOD FRIDAY" => DateSpan.On(Easter.Sunday(year).AddDays(-2)),
        "EASTER SUNDAY" or "EASTER DAY" => DateSpan.On(Easter.Sunday(year)),
        "EASTER MONDAY" => DateSpan.On(Easter.Sunday(year).AddDays(1)),
        "PANCAKE DAY" => DateSpan.On(Easter.Sunday(year).AddDays(-47)),
        "CHRISTMAS" or "XMAS" => Days(year, 12, 24, 26),
        "CHRISTMAS EVE" or "XMAS EVE" => Days(year, 12, 24, 24),
        "CHRISTMAS DAY" or "XMAS DAY" => Days(year, 12, 25, 25),
        "BOXING DAY" => Days(year, 12, 26, 26),
        "NEW YEARS EVE" => Days(year, 12, 31, 31),
        "NEW YEARS DAY" => Days(year, 1, 1, 1),
        "NEW YEAR" or "NEW YEARS" => new(new DateOnly(year, 1, 1).AddDays(-1), new(year, 1, 1)),
        "BONFIRE NIGHT" or "GUY FAWKES" or "GUY FAWKES NIGHT" or "FIREWORKS NIGHT" or "FIREWORK NIGHT" => Days(year, 11, 5, 5),
        "HALLOWEEN" or "HALLOWEEN NIGHT" => Days(year, 10, 31, 31),
        "VALENTINES DAY" or "VALENTINES" => Days(year, 2, 14, 14),
        "ST PATRICKS DAY" => Days(year, 3, 17, 17),
        "ST GEORGES DAY" => Days(year, 4, 23, 23),
        _ => BankHoliday(name, year, today),
    };

    private static DateSpan? BankHoliday(string name, int year, DateOnly today)
    {
        var wanted = BankHolidays.In(year).Where(holiday => name switch
        {
            _ when name.StartsWith("MAY", StringComparison.Ordinal) => holiday.Date.Month == 5,
            _ when name.StartsWith("EARLY MAY", StringComparison.Ordinal) => holiday.Date.Month == 5 && holiday.Date.Day < 15,
            _ when name.StartsWith("LATE MAY", StringComparison.Ordinal) || name.StartsWith("SPRING", StringComparison.Ordinal) =>
                holiday.Date.Month is 5 or 6 && holiday.Date.Day is > 15 or < 6,
            _ when name.StartsWith("AUGUST", StringComparison.Ordinal) || name.StartsWith("SUMMER", StringComparison.Ordinal) =>
                holiday.Date.Month == 8,
            _ => holiday.Date <= today,
        }).Select(holiday => holiday.Date).ToList();
        if (wanted.Count == 0)
            return null;
        // "The May bank holiday" may be either of the two.
        var (first, last) = name.Contains("MAY", StringComparison.Ordinal) ? (wanted[0], wanted[^1]) : (wanted[^1], wanted[^1]);
        return name.EndsWith("WEEKEND", StringComparison.Ordinal) && last.DayOfWeek is DayOfWeek.Monday
            ? new(first.AddDays(-2), last)
            : new(first, last);
    }

    private static DateSpan Days(int year, int month, int from, int to) => new(new(year, month, from), new(year, month, to));

    [GeneratedRegex(
        "^(?:LAST |THIS )?(?<name>EASTER(?: WEEKEND| SUNDAY| MONDAY| DAY)?|GOOD FRIDAY|PANCAKE DAY|(?:CHRISTMAS|XMAS)(?: EVE| "
            + "DAY)?|BOXING DAY|"
        + "NEW YEAR(?:'?S)?(?: EVE| DAY)?|BONFIRE NIGHT|GUY FAWKES(?: NIGHT)?|FIREWORKS? NIGHT|HALLOWE'?EN(?: NIGHT)?|VALENTINE'?S(?: "
        + "DAY)?|"
        + "ST PATRICK'?S DAY|ST GEORGE'?S DAY|(?:(?:EARLY |LATE )?MAY |SPRING |AUGUST |SUMMER )?BANK HOLIDAY(?: MONDAY| WEEKEND)?)"
        + "(?: (?:OF |IN )?(?<year>[0-9]{4}))?$")]
    private static partial Regex Shape();
}
