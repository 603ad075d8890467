using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ResidentPortal.Web.Hosting;

public static class Proxies
{
    /// <summary>
    /// Believes <c>X-Forwarded-For</c> and <c>-Proto</c> only from the addresses or networks in <c>Site:TrustedProxies</c>
    /// (by default this machine alone): from anybody else they would let a sender pick the address that limits count.
    /// </summary>
    /// <exception cref="InvalidOperationException">An entry is neither an address nor a network.</exception>
    public static WebApplicationBuilder AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var trusted = builder.Configuration.GetSection("Site:TrustedProxies").Get<string[]>() ?? ["127.0.0.1", "::1"];
        var networks = trusted.Select(Network).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
        return builder;
    }

    private static System.Net.IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException(
                "Site:TrustedProxies holds an entry that is neither an address nor a network. Write it like 10.0.0.4 or 10.0.0.0/24.");
    }
}
