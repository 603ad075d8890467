using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Hosting;

public static class Proxies
{
    /// <summary>
    /// Believes <c>X-Forwarded-For</c> and <c>-Proto</c> only from the addresses or networks in <c>Site:TrustedProxies</c>
    /// (by default this machine alone): from anybody else they would let a sender pick the address that limits count.
    /// </summary>
    public static WebApplicationBuilder AddTrustedProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in site.Value.TrustedNetworks)
                options.KnownIPNetworks.Add(network);
        });
        return builder;
    }

    /// <summary>Whatever else than https somebody names is plain http, which is sent on to https.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app) => app.UseForwardedHeaders().Use((context, next) =>
    {
        if (!context.Request.IsHttps)
            context.Request.Scheme = Uri.UriSchemeHttp;
        return next(context);
    });
}
