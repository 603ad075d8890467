using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ResidentPortal.Reports.Mail;

/// <summary>A key of GOV.UK Notify, and the signed tokens that prove to have it.</summary>
internal sealed partial class NotifyKey
{
    private readonly string _service;
    private readonly byte[] _secret;

    private NotifyKey(string service, string secret) => (_service, _secret) = (service, Encoding.ASCII.GetBytes(secret));

    /// <returns>Null when it is no such key.</returns>
    public static NotifyKey? TryParse(string key) =>
        Parts().Match(key) is { Success: true } parts ? new(parts.Groups["service"].Value, parts.Groups["secret"].Value) : null;

    /// <returns>A JSON Web Token, signed by HMAC-SHA256, that Notify takes for 30 seconds.</returns>
    public string Token(DateTimeOffset now)
    {
        var issued = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoded("""{"typ":"JWT","alg":"HS256"}""") + "." + Encoded($$"""{"iss":"{{_service}}","iat":{{issued}}}""");
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(signed)));
    }

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(json));

    [GeneratedRegex("-(?<service>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})-(?<secret>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$")]
    private static partial Regex Parts();
}
