using System.Globalization;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Studio.Preview;
using ResidentPortal.Web.Site;
using ResidentPortal.Web.Site.Cache;

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
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>>(new AnnotatedSettings<SiteOptions>(SiteOptions.Section));
        services.AddOptions<RoutingOptions>().Bind(configuration.GetSection(RoutingOptions.Section));
        services.AddSingleton(provider => RoutingTable.TryCreate(provider.GetRequiredService<IOptions<RoutingOptions>>().Value, out var table, out var mistakes)
            ? table
            : throw new SettingsException([.. mistakes.Select(mistake => mistake.ToString())]));
        services.AddSingleton(new WorkingCalendar([.. configuration.GetSection("Calendar:Closures").GetChildren().Select(Closure)]));
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        services.AddPageCache();
        services.AddSingleton<IResidentPages, ResidentPages>();
        services.AddContentPages();
        services.AddOptions<HttpsRedirectionOptions>().Configure<IOptions<SiteOptions>>((redirect, site) =>
        {
            // Behind a proxy the program has no https port of its own.
            if (new Uri(site.Value.BaseUrl) is { Scheme: "https" } outside)
                redirect.HttpsPort = outside.Port;
        });
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return services;
    }

    // Binding the whole list would pass over a day that it cannot read.
    private static DateOnly Closure(IConfigurationSection day) =>
        DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closed)
            ? closed
            : throw new SettingsException([$"{day.Path}: the value is not a day. Write it like 2026-12-24."]);
}
