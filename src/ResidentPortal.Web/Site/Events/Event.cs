using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;

namespace ResidentPortal.Web.Site.Events;

/// <summary>A page of the type "event".</summary>
/// <param name="Start">Its first day; null when it is not known.</param>
/// <param name="End">Its last day; null when it is the first, or not known.</param>
/// <param name="From">In London; null when it is not known.</param>
/// <param name="Until">In London; null when it is not known.</param>
public sealed record Event(PublishedPage Page, DateOnly? Start, DateOnly? End, TimeOnly? From, TimeOnly? Until)
{
    public const string DocumentType = "event";

    public static Event Of(PublishedPage page) => new(
        page, page.Date("startDate"), page.Date("endDate"), Dates.Read(page.Text("startTime")), Dates.Read(page.Text("endTime")));

    /// <summary>The first day, where it is known to the day and not just to the month.</summary>
    public DateOnly? Day => InWords.Length == 0 ? Start : null;

    public DateOnly? LastDay => End ?? Start;

    public string Place => Page.Text("place");

    public DateTimeOffset? StartsAt => Day is { } day && From is { } time ? LondonTime.At(day, time) : null;

    public DateTimeOffset? EndsAt => StartsAt is not null && LastDay is { } day && Until is { } time ? LondonTime.At(day, time) : null;

    /// <summary>On its last day it is not over yet.</summary>
    public EventState StateOn(DateOnly today) =>
        LastDay is not { } last ? EventState.Undated
        : today > last ? EventState.Past
        : today < Start ? EventState.Coming
        : EventState.On;

    /// <summary>"Monday 20 March 2017, 7pm"; empty when nothing is known.</summary>
    public string When => (InWords, Start, End) switch
    {
        ({ Length: > 0 } words, _, _) => words,
        (_, { } start, { } end) when end > start => $"{Dates.WeekdayAndDay(start)}{At(From)} to {Dates.WeekdayAndDay(end)}{At(Until)}",
        (_, { } day, _) =>
            $"{Dates.WeekdayAndDay(day)}{At(From)}{(From is not null && Until is { } until ? $" to {Dates.Time(until)}" : "")}",
        (_, null, { } end) => $"Until {Dates.WeekdayAndDay(end)}{At(Until)}",
        _ => "",
    };

    /// <summary>For calendars and search engines; null where its day is not known.</summary>
    public CalendarEvent? Entry(SiteOptions site) => Day is not { } day ? null : new(
        Uid: Page.Key.ToString(),
        Made: Page.CreatedUtc,
        day,
        StartsAt,
        Summary: Page.Name,
        Description: Page.Text("summary"),
        Place,
        Address: new(site.AddressOf(Page.Path)),
        IsCancelled: false,
        EndsAt,
        End);

    private string InWords => Page.Text("datesInWords");

    private static string At(TimeOnly? time) => time is { } known ? $", {Dates.Time(known)}" : "";
}

public enum EventState
{
    /// <summary>Planned, with no day yet.</summary>
    Undated,
    Coming,
    On,
    Past,
}
