using System.Globalization;
using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Statistics;

/// <summary>From which day to which a number was counted.</summary>
/// <param name="Last">Counted too.</param>
public sealed partial record Period(DateOnly First, DateOnly Last)
{
    private const int MonthsOfAYear = 12;

    public bool IsYear => First.AddMonths(MonthsOfAYear) == Last.AddDays(1);

    public bool Overlaps(Period other) => First <= other.Last && other.First <= Last;

    /// <summary>
    /// As the figures' labels have it: "12 months to May 2022", "12 months to 7 Jan 2021", "April 2016 to March 2017", "2019". Null
    /// for words from which no two days can be told.
    /// </summary>
    public static Period? Read(string label)
    {
        if (Year().Match(label) is { Success: true } year)
            return Months(MonthsOfAYear, new DateOnly(int.Parse(year.Value, CultureInfo.InvariantCulture), 12, 31));
        if (MonthsTo().Match(label) is { Success: true } match && EndOf(match.Groups["end"].Value) is { } end)
            return Months(int.Parse(match.Groups["months"].Value, CultureInfo.InvariantCulture), end);
        return label.Split(" to ") is [var from, var to] && Month(from) is { } first && EndOf(to) is { } last && first < last
            ? new(first, last)
            : null;
    }

    private static Period Months(int months, DateOnly last) => new(last.AddDays(1).AddMonths(-months), last);

    private static DateOnly? EndOf(string words) => Month(words) is { } month ? month.AddMonths(1).AddDays(-1)
        : Day(words, "d MMMM yyyy") ?? Day(words, "d MMM yyyy");

    private static DateOnly? Month(string words) => Day(words, "MMMM yyyy");

    private static DateOnly? Day(string words, string format) =>
        DateOnly.TryParseExact(words, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<months>\d{1,2}) months to (?<end>.+)$")]
    private static partial Regex MonthsTo();
}
