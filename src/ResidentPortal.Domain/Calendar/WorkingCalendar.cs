using System.Collections.Frozen;

namespace ResidentPortal.Domain.Calendar;

/// <summary>Monday to Friday, without the bank holidays of England and Wales and the days the council is closed.</summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> closures)
{
    private readonly FrozenSet<DateOnly> closures = closures.ToFrozenSet();

    public static WorkingCalendar WithoutClosures { get; } = new([]);

    public bool IsWorkingDay(DateOnly date) => !date.IsWeekend && IsOpen(date);

    /// <summary>Neither a bank holiday nor a day when the council is closed; it may be at a weekend.</summary>
    public bool IsOpen(DateOnly date) => !closures.Contains(date) && !BankHolidays.Includes(date);

    /// <summary>The <paramref name="days"/>-th working day after a date, which is itself not counted; 0 gives the date.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int days) => Walk(date, days, step: 1);

    /// <summary>The <paramref name="days"/>-th working day before a date, which is itself not counted; 0 gives the date.</summary>
    public DateOnly WorkingDaysBefore(DateOnly date, int days) => Walk(date, days, step: -1);

    private DateOnly Walk(DateOnly date, int days, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        while (days > 0)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                days--;
        }

        return date;
    }
}
