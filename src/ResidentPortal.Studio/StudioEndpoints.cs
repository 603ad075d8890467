using ResidentPortal.Hosting.Security;
using ResidentPortal.Studio.Alerts;
using ResidentPortal.Studio.AuditLog;
using ResidentPortal.Studio.Dictionary;
using ResidentPortal.Studio.DocumentTypes;
using ResidentPortal.Studio.Editing;
using ResidentPortal.Studio.Export;
using ResidentPortal.Studio.Home;
using ResidentPortal.Studio.Media;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Preview;
using ResidentPortal.Studio.Publishing;
using ResidentPortal.Studio.Redirects;
using ResidentPortal.Studio.Reminders;
using ResidentPortal.Studio.Search;
using ResidentPortal.Studio.Tree;
using ResidentPortal.Studio.Versions;


namespace ResidentPortal.Studio;

/// <summary>The addresses of the studio. Each asks for a role; who may what is in one table of the tests.</summary>
public static class StudioEndpoints
{
    public static IServiceCollection AddStudio(this IServiceCollection services) => services
        .AddEditing().AddPublishing().AddDictionary().AddTree().AddPreview().AddMediaLibrary().AddReminders();

    public static void MapStudio(this IEndpointRouteBuilder app)
    {
        var studio = app.MapGroup("").With(Privacy.Journey);
        studio.MapStudioAccess();
        studio.MapHome();
        studio.MapPages();
        studio.MapEditing();
        studio.MapPublishing();
        studio.MapVersions();
        studio.MapPreview();
        studio.MapTree();
        studio.MapAlerts();
        studio.MapStudioSearch();
        studio.MapMediaLibrary();
        studio.MapDictionary();
        studio.MapRedirects();
        studio.MapDocumentTypes();
        studio.MapAuditLog();
        studio.MapExport();
    }
}
