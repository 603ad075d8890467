using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>By when somebody says that they have a report, before somebody else is told that nobody has.</summary>
/// <param name="UrgentWithin">Time in which the queue is read, for what is urgent.</param>
/// <param name="ShareOfPromise">More than none, at most 1: of the time in which the queue is read until its promise ends.</param>
public sealed record NotTaken(TimeSpan UrgentWithin, double ShareOfPromise)
{
    /// <returns>Never later than the end of the promise.</returns>
    public DateTimeOffset After(DateTimeOffset acceptedAt, DateTimeOffset promiseEnds, bool urgent, ReadingHours hours,
        WorkingCalendar calendar)
    {
        var (since, until) = (LondonTime.From(acceptedAt).DateTime, LondonTime.From(promiseEnds).DateTime);
        var wait = urgent ? UrgentWithin : hours.Between(since, until, calendar) * ShareOfPromise;
        if (wait <= TimeSpan.Zero)
            return promiseEnds;
        var due = hours.Add(since, wait, calendar);
        return due < until ? LondonTime.At(DateOnly.FromDateTime(due), TimeOnly.FromDateTime(due)) : promiseEnds;
    }
}
