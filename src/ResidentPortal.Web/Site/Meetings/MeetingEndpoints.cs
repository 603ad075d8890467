using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Meetings;

/// <summary>Board meetings as calendar files.</summary>
public static class MeetingEndpoints
{
    private const string Suffix = ".ics";

    public static void MapMeetings(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{**meeting}", Reading.Methods, Save).ForPages(Meeting.DocumentType, Suffix).CachedByEdition();

    internal static string CalendarFileOf(PublishedPage meeting) => meeting.Path + Suffix;

    private static IResult Save(
        HttpContext context, LiveSite live, WorkingCalendar calendar, IOptions<SiteOptions> options) =>
            PageRoute.Answer(context, live, page =>
    {
        if (Meeting.Of(page) is not { } meeting)
            return new MissingPage(live.Current, page.Path);
        CachePolicy.Mark(context, isSensitive: false);
        return Results.File(CalendarFile.Write(meeting.Entry(calendar, options.Value)), CalendarFile.ContentType,
            $"board-meeting-{meeting.Date:yyyy-MM-dd}.ics");
    });
}
