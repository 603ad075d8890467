using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Settings;
using ResidentPortal.Studio.Preview;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Hosting.Disclosure;
using ResidentPortal.Web.Hosting.Health;
using ResidentPortal.Web.Site;
using ResidentPortal.Web.Site.Cache;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site.Help;
using ResidentPortal.Web.Site.Notices;

namespace ResidentPortal.Web.Hosting;

public static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddAnnotated<SiteOptions>(configuration, SiteOptions.Section);
        services.AddSingleton<KnownHosts>();
        // Bad values in an address are answered, in Development too, as what they are.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddAnnotated<DisclosureOptions>(configuration, DisclosureOptions.Section);
        services.AddAnnotated<CalendarOptions>(configuration, CalendarOptions.Section);
        services.AddSingleton(provider => new WorkingCalendar(provider.GetRequiredService<IOptions<CalendarOptions>>().Value.Closures));
        services.AddSingleton<FinderQuestions>();
        services.AddSingleton<IBroughtAnswers, FinderAnswers>();
        services.AddSingleton<WhoGetsEach>();
        services.AddHostedService<PeopleAuditSweeper>();
        services.AddHealth(configuration);
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
}
