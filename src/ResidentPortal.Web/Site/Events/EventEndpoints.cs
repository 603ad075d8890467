using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Events;

/// <summary>Events as calendar files: those whose day is known.</summary>
public static class EventEndpoints
{
    private const string Suffix = ".ics";

    public static void MapEvents(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{**event}", Reading.Methods, Save).ForPages(Event.DocumentType, Suffix).CachedByEdition();

    internal static string CalendarFileOf(PublishedPage page) => page.Path + Suffix;

    private static IResult Save(
        HttpContext context, LiveSite live, IOptions<SiteOptions> options) => PageRoute.Answer(context, live, page =>
    {
        if (Event.Of(page).Entry(options.Value) is not { } entry)
            return new MissingPage(live.Current, page.Path);
        CachePolicy.Mark(context, page.Flag("exitThisPage"));
        return Results.File(CalendarFile.Write(entry), CalendarFile.ContentType, page.Path.Split('/')[^1] + Suffix);
    });
}
