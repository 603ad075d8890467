using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Authoring.Publishing;
using ResidentPortal.Authoring.Redirects;
using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Authoring.Versions;
using ResidentPortal.Content.Published;
using ResidentPortal.Database.Trails;
using ResidentPortal.Settings;

namespace ResidentPortal.Authoring;

public static class AuthoringServices
{
    /// <summary>
    /// Registers what writes content, and its database as the source that the live site reads. Needs
    /// <see cref="Content.ContentServices.AddContent"/>. Settings: <c>Content:Folder</c>.
    /// </summary>
    public static IServiceCollection AddAuthoring(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(ApplicationRoutes.Of([]));
        services.AddAnnotated<AuthoringOptions>(configuration, AuthoringOptions.Section);
        services.AddSingleton<IValidateOptions<AuthoringOptions>, AuthoringOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AuthoringOptions>>().Value
            .Content(provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<IContentSource, EmbeddedContentSource>();
        services.AddSingleton<ContentImport>();
        services.AddSingleton<ContentExport>();
        services.AddSingleton<ContentEditing>();
        services.AddSingleton<UnsavedWork>();
        services.AddSingleton<PageLists>();
        services.AddSingleton<DraftSite>();
        services.AddSingleton<PublishCheck>();
        services.AddSingleton<ReviewRequests>();
        services.AddSingleton<ReviewReminders>();
        services.AddSingleton<ContentAudit>();
        services.AddSingleton<IAuditTrail, ContentTrail>();
        services.AddSingleton<DictionaryEditing>();
        services.AddSingleton<SynonymLists>();
        services.AddSingleton<RedirectEditing>();
        services.AddSingleton<TypeEditing>();
        services.AddSingleton<TypeUse>();
        services.AddSingleton<DataTypes>();
        services.AddSingleton<MediaLists>();
        services.AddSingleton<MediaEditing>();
        services.AddSingleton<MediaFolders>();
        services.AddSingleton<PageDifference>();
        services.AddSingleton<LinkedFrom>();
        services.AddHostedService<UnsavedSweep>();
        return services;
    }
}
