using System.Net;
using System.Net.Sockets;

namespace ResidentPortal.Hosting.Limits;

/// <summary>The network an address belongs to, which is all that limits ever count: /24 for IPv4, /56 for IPv6.</summary>
public static class AddressPrefix
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "none";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily is AddressFamily.InterNetwork ? 3 : 7);
    }
}
