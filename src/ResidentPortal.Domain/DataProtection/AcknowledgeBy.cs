using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.DataProtection;

/// <summary>
/// By when a complaint about data protection is acknowledged: within 30 days (Data Protection Act 2018 s164A(4), in force since 19 June
/// 2026), counted from the day after it came. Where the last day is at a weekend or a bank holiday, the next working day is the last.
/// </summary>
public static class AcknowledgeBy
{
    public const int Days = 30;

    /// <param name="received">In London.</param>
    public static DateOnly Of(DateOnly received, WorkingCalendar calendar)
    {
        var last = received.AddDays(Days);
        return calendar.IsWorkingDay(last) ? last : calendar.AddWorkingDays(last, 1);
    }
}
