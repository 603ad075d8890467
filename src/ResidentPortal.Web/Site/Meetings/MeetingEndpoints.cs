using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Meetings;

/// <summary>Board meetings as calendar files.</summary>
public static class MeetingEndpoints
{
    private const string List = "/meetings";

    public static void MapMeetings(this IEndpointRouteBuilder app) =>
        app.MapMethods(List + "/{name}.ics", Reading.Methods, Save).CachedByEdition();

    internal static string CalendarFileOf(PublishedPage meeting) => meeting.Path + ".ics";

    private static IResult Save(HttpContext context, LiveSite live, WorkingCalendar calendar, IOptions<SiteOptions> options, string name)
    {
        var site = live.Current;
        var path = $"{List}/{name.ToLowerInvariant()}";
        if (site.Find(path) is not { DocumentType: Meeting.DocumentType } page || Meeting.Of(page) is not { } meeting)
            return new MissingPage(site, path);
        Edition.Mark(context, isSensitive: false);
        return Results.File(CalendarFile.Write(meeting.Entry(calendar, options.Value)), CalendarFile.ContentType, $"board-meeting-{meeting.Date:yyyy-MM-dd}.ics");
    }
}
