using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Hosting.Security;

/// <summary>
/// The names under which the site answers: that of <c>Site:BaseUrl</c>, those of <c>Site:OtherHosts</c> and, in Development, this
/// machine's own. What a request says beyond them is somebody else's word, which no page, link or redirect repeats.
/// </summary>
public sealed class KnownHosts
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string[] _names;

    public KnownHosts(IOptions<SiteOptions> site, IHostEnvironment environment)
    {
        var address = new Uri(site.Value.BaseUrl);
        var name = NameOf(address);
        Own = address.IsDefaultPort ? new(name) : new(name, address.Port);
        _names = [name, .. site.Value.OtherHosts, .. environment.IsDevelopment() ? ThisMachine : []];
    }

    /// <summary>As <c>Site:BaseUrl</c> has it.</summary>
    public HostString Own { get; }

    /// <summary>Whatever port it names, as long as there can be one: proxies and containers have ports of their own.</summary>
    /// <param name="asked">The header as it came: what ASP.NET makes of it fails for some that are none.</param>
    public bool Know(StringValues asked)
    {
        if (asked.Count != 1)
            return false;
        var value = asked[0].AsSpan();
        var colon = value.LastIndexOf(':');
        if (colon > value.LastIndexOf(']'))
        {
            if (!ushort.TryParse(value[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
                return false;
            value = value[..colon];
        }

        foreach (var name in _names)
        {
            if (value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // As browsers say it in the header.
    private static string NameOf(Uri address) => address.HostNameType is UriHostNameType.IPv6 ? address.Host : address.IdnHost;
}
