using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Checks;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Search;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Studio;
using ResidentPortal.Content.Studio.References;
using ResidentPortal.Content.Studio.Types;
using ResidentPortal.Content.Studio.Versions;
using ResidentPortal.Content.Transfer;

namespace ResidentPortal.Content;

public static class ContentServices
{
    /// <summary>
    /// Registers the content database, the live site and what keeps it in step. Settings: <c>Content:Folder</c>,
    /// <c>Database:Provider</c>, <c>ConnectionStrings:Content</c>, <c>Storage:Folder</c>.
    /// </summary>
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(ApplicationRoutes.Default);
        services.AddOptions<ContentOptions>().Configure(options => Read(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContentOptions>, ContentOptionsCheck>();
        services.AddSingleton(provider => Options(provider).Content(Root(provider)));
        services.AddSingleton(provider => Options(provider).Database(Root(provider)));
        services.AddSingleton<IDbContextFactory<ContentContext>>(provider => provider.GetRequiredService<ContentContextFactory>());
        services.AddSingleton<ContentStore>();
        services.AddSingleton<ContentImport>();
        services.AddSingleton<ContentExport>();
        services.AddSingleton<ContentEditing>();
        services.AddSingleton<PageLists>();
        services.AddSingleton<DraftSite>();
        services.AddSingleton<Reviews>();
        services.AddSingleton<ReviewReminders>();
        services.AddSingleton<UnsavedWork>();
        services.AddSingleton<ContentAudit>();
        services.AddSingleton<Texts>();
        services.AddSingleton<SynonymLists>();
        services.AddSingleton<Redirects>();
        services.AddSingleton<TypeEditing>();
        services.AddSingleton<TypeUse>();
        services.AddSingleton<DataTypes>();
        services.AddSingleton<MediaLists>();
        services.AddSingleton<MediaEditing>();
        services.AddSingleton<MediaFolders>();
        services.AddSingleton<PublishCheck>();
        services.AddSingleton<PageDifference>();
        services.AddSingleton<LinkedFrom>();
        services.AddSingleton<IContentSource, EmbeddedContentSource>();
        services.AddSingleton<LiveSite>();
        services.AddSingleton<MediaLibrary>();
        services.AddSingleton<SiteSearch>();
        services.AddSingleton<LiveSiteRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveSiteRefresh>());
        services.AddHostedService<SearchRenewal>();
        services.AddHostedService<UnsavedSweep>();
        return services;
    }

    private static string Root(IServiceProvider provider) => provider.GetRequiredService<IHostEnvironment>().ContentRootPath;

    private static ContentOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ContentOptions>>().Value;

    private static void Read(IConfiguration configuration, ContentOptions options)
    {
        options.Folder = configuration["Content:Folder"];
        options.Provider = configuration["Database:Provider"];
        options.Connection = configuration.GetConnectionString("Content");
        options.StorageFolder = configuration["Storage:Folder"];
    }
}
