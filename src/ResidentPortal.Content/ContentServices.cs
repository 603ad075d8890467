using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;
using ResidentPortal.Content.Search;
using ResidentPortal.Content.Storage;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;

namespace ResidentPortal.Content;

public static class ContentServices
{
    /// <summary>
    /// Registers the content database, the live site and what keeps it in step. Where the content comes from is the caller's
    /// to register: an <see cref="IContentSource"/>. Settings: <c>Database:Provider</c>, <c>ConnectionStrings:Content</c>,
    /// <c>Storage:Folder</c>.
    /// </summary>
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase<ContentContext, SqliteContentContext, PostgreSqlContentContext>(ContentContext.About, configuration);
        services.AddDatabaseBackup<ContentContext>();
        services.AddSingleton<ContentStore>();
        services.AddSingleton<LiveSite>();
        services.AddSingleton<MediaLibrary>();
        services.AddSingleton<SiteSearch>();
        services.AddSingleton<LiveSiteRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveSiteRefresh>());
        services.AddHostedService<SearchRenewal>();
        return services;
    }

    /// <summary>
    /// Loads what the first text needs, which takes a fifth of a second of a processor: done on one while the other starts the
    /// site, nobody waits for it.
    /// </summary>
    public static void LoadSanitiser() => Sanitiser.Clean(RichTextRenderer.Parse("<p>Ready</p>"));
}
