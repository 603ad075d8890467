namespace ResidentPortal.Domain.Calendar;

/// <summary>
/// A period of months "beginning with" a day, as in section 104 of the Anti-social Behaviour, Crime and Policing
/// Act 2014: the first day counts, so the period ends the day before the corresponding date.
/// </summary>
public static class StatutoryPeriod
{
    /// <summary>
    /// The last day inside the period: the corresponding date less one day, or the month's last day where that month
    /// has no corresponding date (31 January and one month: 28 or 29 February).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is less than one.</exception>
    public static DateOnly LastDay(DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var corresponding = start.AddMonths(months);
        return corresponding.Day == start.Day ? corresponding.AddDays(-1) : corresponding;
    }

    /// <summary>The last of so many days, of which <paramref name="start"/> is the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is less than one.</exception>
    public static DateOnly LastOfDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return start.AddDays(days - 1);
    }

    /// <summary>
    /// Whether <paramref name="day"/> is inside the period of <paramref name="months"/> beginning with <paramref name="start"/>.
    /// </summary>
    public static bool Includes(DateOnly start, int months, DateOnly day) =>
        start <= day && day <= LastDay(start, months);
}
