using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;

namespace ResidentPortal.Web.Site.Meetings;

/// <summary>A page of the type "meeting".</summary>
/// <param name="Start">In London; null when the papers do not say.</param>
public sealed record Meeting(PublishedPage Page, DateOnly Date, TimeOnly? Start)
{
    public const string DocumentType = "meeting";

    /// <summary>Null when the page has no date, which every meeting must have.</summary>
    public static Meeting? Of(PublishedPage page) => page.Date("date") is { } date
        ? new(page, date, Dates.Read(page.Text("startTime")))
        : null;

    public string Place => Page.Text("place");

    public bool IsPlanned => Page.Text("status") == "Planned";

    /// <summary>Whether its page was made from its agenda or minutes.</summary>
    public bool HasPapers => Page.Text("source").Length > 0;

    public bool IsCancelled => Page.Text("status") == "Cancelled";

    public DateTimeOffset? StartsAt => Start is { } start ? LondonTime.At(Date, start) : null;

    /// <summary>On the day itself it still is to come.</summary>
    public bool IsComing(DateOnly today) => !IsCancelled && Date >= today;

    /// <summary>"Planned", "Held", "Cancelled"; a planned one whose day has passed says that more is not known.</summary>
    public string StatusOn(DateOnly today) => IsPlanned && Date < today ? "Planned. We do not have the minutes." : Page.Text("status");

    /// <summary>"10am on Tuesday 17 January 2023": never typed, so that it is right for every meeting.</summary>
    public string QuestionsBy(WorkingCalendar calendar)
    {
        var deadline = LondonTime.From(PublicQuestionDeadline.For(Date, calendar));
        return $"{Dates.Time(TimeOnly.FromDateTime(deadline.DateTime))} on {Dates.WeekdayAndDay(DateOnly.FromDateTime(deadline.DateTime))}";
    }

    /// <summary>For calendars and search engines.</summary>
    public CalendarEvent Entry(WorkingCalendar calendar, SiteOptions site) => new(
        Uid: Page.Key.ToString(),
        Made: Page.CreatedUtc,
        Date,
        StartsAt,
        Summary: "Safer Communities Partnership Board",
        Description: $"Questions must be in by {QuestionsBy(calendar)}.",
        Place,
        Address: new(site.AddressOf(Page.Path)),
        IsCancelled);

    public IReadOnlyList<string> Agenda =>
        Page.Text("agenda").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
