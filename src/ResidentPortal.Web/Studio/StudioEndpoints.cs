using ResidentPortal.Web.Hosting;
using ResidentPortal.Web.Studio.Access;
using ResidentPortal.Web.Studio.Alerts;
using ResidentPortal.Web.Studio.Editing;
using ResidentPortal.Web.Studio.Export;
using ResidentPortal.Web.Studio.Home;
using ResidentPortal.Web.Studio.Media;
using ResidentPortal.Web.Studio.Pages;
using ResidentPortal.Web.Studio.Place;
using ResidentPortal.Web.Studio.Preview;
using ResidentPortal.Web.Studio.Record;
using ResidentPortal.Web.Studio.Redirects;
using ResidentPortal.Web.Studio.Reminders;
using ResidentPortal.Web.Studio.Search;
using ResidentPortal.Web.Studio.Types;
using ResidentPortal.Web.Studio.Versions;
using ResidentPortal.Web.Studio.Words;

namespace ResidentPortal.Web.Studio;

/// <summary>The addresses of the studio. Each asks for a role; who may what is in one table of the tests.</summary>
public static class StudioEndpoints
{
    public static IServiceCollection AddStudio(this IServiceCollection services)
    {
        services.AddSingleton<PageEditing>();
        services.AddSingleton<Publishing.Publishing>();
        services.AddSingleton<PromisePages>();
        services.AddSingleton<ProgramWords>();
        services.AddSingleton<PlaceReader>();
        services.AddSingleton<PreviewLinks>();
        services.AddSingleton<WriterToken>();
        services.AddMediaLibrary();
        services.AddSingleton<PageReminders>();
        services.AddHostedService<ReminderWorker>();
        return services;
    }

    public static void MapStudio(this IEndpointRouteBuilder app)
    {
        var studio = app.MapGroup("").With(Privacy.Journey);
        studio.MapStudioAccess();
        studio.MapGet(StudioPaths.Home, HomeEndpoint.ShowAsync).RequireAuthorization(StudioPolicies.Write);
        studio.MapPages();
        studio.MapVersions();
        studio.MapPreview();
        studio.MapPlaces();
        studio.MapAlerts();
        studio.MapStudioSearch();
        studio.MapMediaLibrary();
        studio.MapWords();
        studio.MapRedirects();
        studio.MapTypes();
        studio.MapRecord();
        studio.MapExport();
    }
}
