using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Teams.Routing.Terms;

/// <summary>A fingerprint of what stood on a page when somebody began to change it, so that of two at once the second is told.</summary>
internal static class Seen
{
    /// <returns>Empty where there was nothing.</returns>
    public static string Of<T>(T? part) where T : class =>
        part is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RoutingJson.Write(part))))[..16];
}
