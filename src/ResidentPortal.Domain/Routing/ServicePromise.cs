using System.Text.Json.Serialization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>What a queue does with a report, and by when.</summary>
/// <remarks>Within is at least 1. The wording is shown to residents; <see cref="By"/> in it stands for the date.</remarks>
public sealed record ServicePromise(int Within, PromiseUnit Unit, string Wording)
{
    public const string By = "{by}";

    /// <summary>The words for somebody whom nobody may contact; null where <see cref="Wording"/> is true for them, too.</summary>
    public string? WordingWithoutContact { get; init; }

    /// <summary>When those who promise it read what they are sent: what a promise in hours is counted in.</summary>
    [JsonIgnore]
    public ReadingHours Hours { get; init; } = ReadingHours.Usual;

    public PromisedBy DueBy(DateTimeOffset acceptedAt, WorkingCalendar calendar)
    {
        switch (Unit)
        {
            case PromiseUnit.Hours:
                var due = Hours.Add(LondonTime.From(acceptedAt).DateTime, TimeSpan.FromHours(Within), calendar);
                return new(DateOnly.FromDateTime(due), TimeOnly.FromDateTime(due));
            case PromiseUnit.WorkingDays:
                return new(calendar.AddWorkingDays(LondonTime.DateAt(acceptedAt), Within), Time: null);
            default:
                throw new InvalidOperationException($"A promise counts in working days or hours, not in {Unit}.");
        }
    }

    /// <summary>"The noise team will look at your report by Tuesday 24 November 2026."</summary>
    /// <param name="mayContact">Whether somebody may get in touch with the person who reads it.</param>
    public string InWords(DateTimeOffset acceptedAt, WorkingCalendar calendar, bool mayContact = true) =>
        (mayContact ? Wording : WordingWithoutContact ?? Wording)
            .Replace(By, DueBy(acceptedAt, calendar).InWords, StringComparison.Ordinal);
}

public enum PromiseUnit
{
    /// <summary>Whole working days after the day of acceptance in London.</summary>
    WorkingDays,

    /// <summary>Hours in which the queue is read (<see cref="ReadingHours"/>). Only for what is urgent: never more than a day.</summary>
    Hours,
}
