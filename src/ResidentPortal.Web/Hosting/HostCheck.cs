using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.Hosting.Health;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Hosting;

public static class HostCheck
{
    /// <summary>
    /// Refuses what is asked of a host that is not the site's, or of none, with a page that leads to the site. Only the health checks
    /// are answered all the same, because monitors ask by address. Everything that comes later can rely on the host.
    /// </summary>
    public static IApplicationBuilder UseHostCheck(this WebApplication app)
    {
        var hosts = app.Services.GetRequiredService<KnownHosts>();
        return app.UseWhen(context => !hosts.Know(context.Request.Headers.Host), stranger =>
        {
            // Pages are drawn for an address, and some of what is sent here is none.
            stranger.Use((context, next) =>
            {
                context.Request.Host = hosts.Own;
                return next(context);
            });
            stranger.MapWhen(context => !HealthEndpoints.IsOne(context.Request.Path), refused =>
            {
                refused.UseSecurityHeaders(app);
                refused.UseRequestLog();
                refused.UseErrorPages();
                refused.Run(context => Results.Page<OtherHostPage>(StatusCodes.Status400BadRequest).ExecuteAsync(context));
            });
        });
    }
}
