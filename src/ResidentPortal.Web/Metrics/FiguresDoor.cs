using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ResidentPortal.Web.Metrics;

/// <summary>Who may read the figures: whoever knows the token, or, where there is none, somebody in the networks named.</summary>
internal sealed class FiguresDoor(PrometheusOptions options)
{
    private const string Bearer = "Bearer ";

    // Behind a proxy on this machine everybody seems to be here.
    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via"];

    private readonly IPNetwork[] _networks = [.. options.Allowed];

    public bool IsOpenTo(HttpContext context)
    {
        if (options.Token.Length > 0)
            return context.Request.Headers.Authorization.ToString() is var given && given.StartsWith(Bearer, StringComparison.Ordinal)
                && CryptographicOperations.FixedTimeEquals(
                    SHA256.HashData(Encoding.UTF8.GetBytes(given[Bearer.Length..])),
                        SHA256.HashData(Encoding.UTF8.GetBytes(options.Token)));
        if (context.Connection.RemoteIpAddress is not { } address || Array.Exists(OfProxies, context.Request.Headers.ContainsKey))
            return false;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return Array.Exists(_networks, network => network.Contains(address));
    }
}
