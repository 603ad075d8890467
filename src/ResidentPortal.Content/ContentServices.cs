using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Content.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

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
        services.AddSingleton(provider => ContentFolder.Locate(configuration["Content:Folder"], Root(provider)));
        services.AddSingleton(provider => Contexts(configuration, Root(provider)));
        services.AddSingleton<IDbContextFactory<ContentContext>>(provider => provider.GetRequiredService<ContentContextFactory>());
        services.AddSingleton<ContentStore>();
        services.AddSingleton<IContentSource, EmbeddedContentSource>();
        services.AddSingleton<LiveSite>();
        services.AddSingleton<LiveSiteRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveSiteRefresh>());
        return services;
    }

    private static string Root(IServiceProvider provider) => provider.GetRequiredService<IHostEnvironment>().ContentRootPath;

    private static ContentContextFactory Contexts(IConfiguration configuration, string contentRoot)
    {
        var name = configuration["Database:Provider"];
        if (!Enum.TryParse<DatabaseProvider>(name ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is \"{name}\". Set it to Sqlite or PostgreSql.");

        var connection = configuration.GetConnectionString("Content");
        if (!string.IsNullOrWhiteSpace(connection))
            return new(provider, connection);
        if (provider == DatabaseProvider.PostgreSql)
            throw new InvalidOperationException("Database:Provider is PostgreSql and ConnectionStrings:Content is missing. Set it, for instance \"Host=db;Database=content;Username=portal\".");
        var storage = Path.GetFullPath(configuration["Storage:Folder"] ?? "App_Data", contentRoot);
        return new(provider, $"Data Source={Path.Combine(storage, "content.db")}");
    }
}
