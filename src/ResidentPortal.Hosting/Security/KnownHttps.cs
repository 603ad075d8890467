using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ResidentPortal.Hosting.Security;

/// <summary>
/// Sees at little cost that a request came over https: to this server, or to a proxy of <c>Site:TrustedProxies</c> that says so.
/// Whatever is less clear is left to the forwarded headers middleware with all its rules; nobody else is believed.
/// </summary>
public sealed class KnownHttps(ForwardedHeadersOptions trusted)
{
    private readonly System.Net.IPNetwork[] _proxies = [.. trusted.KnownIPNetworks];

    public bool Is(HttpContext context)
    {
        var said = context.Request.Headers[ForwardedHeadersDefaults.XForwardedProtoHeaderName];
        return said.Count == 0
            ? context.Request.IsHttps
            : said.Count == 1 && said[0] == Uri.UriSchemeHttps && context.Connection.RemoteIpAddress is { } sender && IsProxy(sender);
    }

    private bool IsProxy(IPAddress sender)
    {
        var address = sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender;
        return Array.Exists(_proxies, network => network.Contains(address));
    }
}
