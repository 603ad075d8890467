using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>When a queue is read, London time. Promises in hours are counted in these hours alone.</summary>
/// <param name="To">Midnight is the end of the day.</param>
/// <param name="BankHolidays">It is read on bank holidays and on days when the council is closed, too.</param>
public sealed record ReadingHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, bool BankHolidays)
{
    /// <summary>Monday to Friday, 9am to 5pm, without bank holidays: the default of the settings.</summary>
    public static ReadingHours Usual { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(9, 0), new(17, 0), false);

    /// <summary>How long a day is.</summary>
    public TimeSpan Length => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) - From.ToTimeSpan() : To.ToTimeSpan() - From.ToTimeSpan();

    /// <summary>The moment when so much time has been read since then; never outside these hours.</summary>
    /// <param name="time">More than none.</param>
    public DateTime Add(DateTime since, TimeSpan time, WorkingCalendar calendar)
    {
        for (var day = DateOnly.FromDateTime(since); ; day = day.AddDays(1))
        {
            if (!IsRead(day, calendar))
                continue;
            var opens = day.ToDateTime(From);
            var (begin, closes) = (since > opens ? since : opens, opens + Length);
            if (begin + time <= closes)
                return begin + time;
            if (begin < closes)
                time -= closes - begin;
        }
    }

    /// <summary>How much time is read between two moments; none where the second is not after the first.</summary>
    public TimeSpan Between(DateTime since, DateTime until, WorkingCalendar calendar)
    {
        var read = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(since); day <= DateOnly.FromDateTime(until); day = day.AddDays(1))
        {
            if (!IsRead(day, calendar))
                continue;
            var opens = day.ToDateTime(From);
            var (begin, end) = (since > opens ? since : opens, until < opens + Length ? until : opens + Length);
            if (end > begin)
                read += end - begin;
        }

        return read;
    }

    private bool IsRead(DateOnly day, WorkingCalendar calendar) =>
        Days.Contains(day.DayOfWeek) && (BankHolidays || calendar.IsOpen(day));
}
