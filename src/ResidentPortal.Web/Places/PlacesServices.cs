using Microsoft.Extensions.Options;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Places;

public static class PlacesServices
{
    public static IServiceCollection AddPlaces(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotated<PlacesOptions>(configuration, PlacesOptions.Section);
        services.AddSingleton<IValidateOptions<PlacesOptions>, GazetteerIsThere>();
        services.AddSingleton<Gazetteer>();
        if (!string.IsNullOrWhiteSpace(configuration.GetSection(PlacesOptions.Section)[nameof(PlacesOptions.Gazetteer)]))
            services.AddHealthChecks().AddCheck<GazetteerHealth>("Addresses");
        return services;
    }
}
