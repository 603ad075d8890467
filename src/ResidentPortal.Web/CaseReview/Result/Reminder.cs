using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Web.Calendar;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>
/// The calendar entry for the day on which the window closes. Whoever else looks at the calendar learns nothing from it:
/// not what ends, not where it came from.
/// </summary>
public static class Reminder
{
    public const string FileName = "reminder.ics";

    /// <returns>Null where no day is worth a reminder: none closes, or it has gone by.</returns>
    /// <param name="now">The moment at which the file is made; its date is the day of the assessment.</param>
    public static CalendarDay? For(Assessment assessment, DateOnly today, DateTimeOffset now) =>
        Day(assessment, today) is { } day
            ? new(Guid.NewGuid().ToString(), now, day, "Reminder: last day", "You asked to be reminded of this date.")
            : null;

    /// <summary>The day, or null: a page offers no reminder then.</summary>
    public static DateOnly? Day(Assessment assessment, DateOnly today) =>
        assessment.Closes is { } day && day >= today ? day : null;
}
