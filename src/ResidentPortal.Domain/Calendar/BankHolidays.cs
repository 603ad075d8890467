using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ResidentPortal.Domain.Calendar;

public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>
/// Bank and public holidays of England and Wales, from 1978 on.
/// </summary>
/// <remarks>
/// Easter Monday, the last Mondays of May and August and Boxing Day are in Schedule 1 of the Banking and Financial
/// Dealings Act 1971; New Year's Day, the first Monday of May, substitute days and single days are proclaimed under
/// section 1 of that Act; Good Friday and Christmas Day are holidays by common law.
/// </remarks>
public static class BankHolidays
{
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> DatesByYear = new();

    public static bool Includes(DateOnly date) =>
        DatesByYear.GetOrAdd(date.Year, year => In(year).Select(holiday => holiday.Date).ToFrozenSet()).Contains(date);

    /// <summary>The holidays of a year in date order, each on the weekday on which it is kept.</summary>
    public static IReadOnlyList<BankHoliday> In(int year)
    {
        var easter = Easter.Sunday(year);
        BankHoliday[] customary =
        [
            new(new(year, 1, 1), "New Year’s Day"),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(FirstMonday(year, 5), "Early May bank holiday"),
            new(LastMonday(year, 5), "Spring bank holiday"),
            new(LastMonday(year, 8), "Summer bank holiday"),
            new(new(year, 12, 25), "Christmas Day"),
            new(new(year, 12, 26), "Boxing Day"),
        ];
        var proclaimed = customary
            .Select(ProclaimedHolidays.Moved)
            .Concat(ProclaimedHolidays.Added.Where(holiday => holiday.Date.Year == year));
        return [.. WithSubstituteDays([.. proclaimed]).OrderBy(holiday => holiday.Date)];
    }

    /// <summary>A holiday at a weekend is kept on the next weekday that is not a holiday already.</summary>
    private static IEnumerable<BankHoliday> WithSubstituteDays(IReadOnlyList<BankHoliday> holidays)
    {
        var taken = holidays.Select(holiday => holiday.Date).ToHashSet();
        foreach (var holiday in holidays)
        {
            if (!holiday.Date.IsWeekend)
            {
                yield return holiday;
                continue;
            }

            var day = holiday.Date;
            while (day.IsWeekend || taken.Contains(day))
                day = day.AddDays(1);
            taken.Add(day);
            yield return new(day, $"{holiday.Name} (substitute day)");
        }
    }

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }
}
