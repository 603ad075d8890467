using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Events;

/// <summary>Events as calendar files: those whose day is known.</summary>
public static class EventEndpoints
{
    private const string List = "/events";

    public static void MapEvents(this IEndpointRouteBuilder app) =>
        app.MapMethods(List + "/{name}.ics", Reading.Methods, Save).CachedByEdition();

    internal static string CalendarFileOf(PublishedPage page) => page.Path + ".ics";

    private static IResult Save(HttpContext context, LiveSite live, IOptions<SiteOptions> options, string name)
    {
        var site = live.Current;
        var path = $"{List}/{name.ToLowerInvariant()}";
        if (site.Find(path) is not { DocumentType: Event.DocumentType } page || Event.Of(page).Entry(options.Value) is not { } entry)
            return new MissingPage(site, path);
        Edition.Mark(context, page.Flag("exitThisPage"));
        return Results.File(CalendarFile.Write(entry), CalendarFile.ContentType, $"{name.ToLowerInvariant()}.ics");
    }
}
