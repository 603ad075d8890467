using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Hosting;

public static class Proxies
{
    private const string Key = $"{SiteOptions.Section}:{nameof(SiteOptions.TrustedProxies)}";

    /// <summary>
    /// Believes <c>X-Forwarded-For</c> and <c>-Proto</c> only from the addresses or networks in <c>Site:TrustedProxies</c>
    /// (by default this machine alone): from anybody else they would let a sender pick the address that limits count.
    /// </summary>
    /// <exception cref="SettingsException">An entry is neither an address nor a network.</exception>
    public static WebApplicationBuilder AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var trusted = builder.Configuration.GetSection(Key).Get<List<string>>() ?? [];
        List<System.Net.IPNetwork> networks = trusted.Count > 0
            ? [.. trusted.Select(Network)]
            : [Only(IPAddress.Loopback), Only(IPAddress.IPv6Loopback)];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
        return builder;
    }

    private static System.Net.IPNetwork Only(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);

    private static System.Net.IPNetwork Network(string entry, int place) =>
        IPAddress.TryParse(entry, out var address) ? Only(address)
        : System.Net.IPNetwork.TryParse(entry, out var network) ? network
        : throw new SettingsException([$"{Key}:{place}: this is neither an address nor a network. Write it like 10.0.0.4 or 10.0.0.0/24."]);
}
