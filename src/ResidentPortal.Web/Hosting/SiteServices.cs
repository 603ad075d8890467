using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;

namespace ResidentPortal.Web.Hosting;

public static class SiteServices
{
    /// <summary>The routing table shipped beside the program; every other source of settings goes before it.</summary>
    public static WebApplicationBuilder AddRoutingFile(this WebApplicationBuilder builder)
    {
        var file = new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource { Path = "routing.json", ReloadOnChange = false };
        file.FileProvider = builder.Environment.ContentRootFileProvider;
        builder.Configuration.Sources.Insert(0, file);
        return builder;
    }

    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RoutingOptions>().Bind(configuration.GetSection(RoutingOptions.Section));
        services.AddSingleton(provider => RoutingTable.TryCreate(provider.GetRequiredService<IOptions<RoutingOptions>>().Value, out var table, out var mistakes)
            ? table
            : throw new SettingsException([.. mistakes.Select(mistake => mistake.ToString())]));
        services.AddSingleton(new WorkingCalendar(configuration.GetSection("Calendar:Closures").Get<DateOnly[]>() ?? []));
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        services.AddOutputCache();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return services;
    }
}
