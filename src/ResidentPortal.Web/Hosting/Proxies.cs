using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Hosting;

public static class Proxies
{
    /// <summary>
    /// Believes <c>X-Forwarded-For</c> and <c>-Proto</c> only from the addresses or networks in <c>Site:TrustedProxies</c>
    /// (by default this machine alone): from anybody else they would let a sender pick the address that limits count. Of several
    /// proxies in a row each is looked at, from the nearest outwards, up to the first that is not trusted: that is the sender.
    /// </summary>
    public static WebApplicationBuilder AddTrustedProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in site.Value.TrustedNetworks)
                options.KnownIPNetworks.Add(network);
        });
        return builder;
    }

    /// <summary>Whatever else than https somebody names is plain http, which is sent on to https.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            LeaveOutStrayProtocols(context.Request.Headers);
            return next(context);
        });
        return app.UseForwardedHeaders().Use((context, next) =>
        {
            if (!context.Request.IsHttps)
                context.Request.Scheme = Uri.UriSchemeHttp;
            return next(context);
        });
    }

    // What no hop is named for came from nobody who is trusted. The nearest proxy need not name its sender.
    private static void LeaveOutStrayProtocols(IHeaderDictionary headers)
    {
        var hops = Math.Max(1, headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedForHeaderName).Length);
        var said = headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedProtoHeaderName);
        if (said.Length > hops)
            headers[ForwardedHeadersDefaults.XForwardedProtoHeaderName] = string.Join(", ", said[^hops..]);
    }
}
