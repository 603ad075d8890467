using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Search;
using ResidentPortal.Content.Storage;

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
        services.AddOptions<ContentOptions>().Configure(options => Read(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContentOptions>, ContentOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ContentOptions>>().Value
            .Database(provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<IDbContextFactory<ContentContext>>(provider => provider.GetRequiredService<ContentContextFactory>());
        services.AddSingleton<ContentStore>();
        services.AddSingleton<LiveSite>();
        services.AddSingleton<MediaLibrary>();
        services.AddSingleton<SiteSearch>();
        services.AddSingleton<LiveSiteRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveSiteRefresh>());
        services.AddHostedService<SearchRenewal>();
        return services;
    }

    private static void Read(IConfiguration configuration, ContentOptions options)
    {
        options.Provider = configuration["Database:Provider"];
        options.Connection = configuration.GetConnectionString("Content");
        options.StorageFolder = configuration["Storage:Folder"];
    }
}
