using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Retention;

public static class RetentionServices
{
    /// <summary>
    /// How long each thing is kept, for what deletes it and for every page that speaks of it. A second time changes nothing.
    /// </summary>
    public static IServiceCollection AddRetentionPeriods(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotated<RetentionOptions>(configuration, RetentionOptions.Section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<RetentionOptions>>().Value.Periods());
        return services;
    }
}
