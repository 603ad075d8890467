namespace ResidentPortal.Domain.Calendar;

/// <summary>
/// Questions to the partnership board must arrive by 10:00 (Europe/London) on the third working day before the meeting;
/// the day of the meeting does not count (the board's published rule for public questions).
/// </summary>
public static class PublicQuestionDeadline
{
    private const int WorkingDays = 3;
    private static readonly TimeOnly Time = new(10, 0);

    public static DateTimeOffset For(DateOnly meeting, WorkingCalendar calendar) =>
        LondonTime.At(calendar.WorkingDaysBefore(meeting, WorkingDays), Time);
}
