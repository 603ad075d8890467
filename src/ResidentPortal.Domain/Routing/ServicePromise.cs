using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>What a queue does with a report, and by when.</summary>
/// <remarks>Within is at least 1. The wording is shown to residents; <see cref="By"/> in it stands for the date.</remarks>
public sealed record ServicePromise(int Within, PromiseUnit Unit, string Wording)
{
    public const string By = "{by}";

    public PromisedBy DueBy(DateTimeOffset acceptedAt, WorkingCalendar calendar)
    {
        switch (Unit)
        {
            case PromiseUnit.Hours:
                var due = LondonTime.From(acceptedAt.AddHours(Within)).DateTime;
                return new(DateOnly.FromDateTime(due), TimeOnly.FromDateTime(due));
            case PromiseUnit.WorkingDays:
                return new(calendar.AddWorkingDays(LondonTime.DateAt(acceptedAt), Within), Time: null);
            default:
                throw new InvalidOperationException($"A promise counts in working days or hours, not in {Unit}.");
        }
    }

    /// <summary>"The noise team will look at your report by Tuesday 24 November 2026."</summary>
    public string InWords(DateTimeOffset acceptedAt, WorkingCalendar calendar) =>
        Wording.Replace(By, DueBy(acceptedAt, calendar).InWords, StringComparison.Ordinal);
}

public enum PromiseUnit
{
    /// <summary>Whole working days after the day of acceptance in London.</summary>
    WorkingDays,

    /// <summary>Hours on the clock, weekends and nights included.</summary>
    Hours,
}
