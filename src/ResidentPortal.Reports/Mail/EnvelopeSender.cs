using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Mail;

/// <summary>
/// An envelope sender for each message, <c>bounce+TOKEN@…</c>. The token names the message and is signed: whatever comes to that address
/// is about it, and nobody can make one up.
/// </summary>
public sealed class EnvelopeSender(IOptions<MailOptions> options, InstallationKeys keys)
{
    /// <summary>Of the name before the plus: a name has 64 characters at most (RFC 5321 section 4.5.3.1.1).</summary>
    internal const int LongestName = 64 - 1 - TokenLength;

    private const int TokenLength = 2 * (16 + SignatureLength);
    private const int SignatureLength = 7;
    private readonly MailOptions _mail = options.Value;

    internal async ValueTask<string> OfAsync(string messageId, CancellationToken cancellationToken)
    {
        if (_mail.Bounces is not { IsSet: true, PlusAddresses: true } || MessageOf(messageId) is not { } message)
            return _mail.EnvelopeSender;
        var (name, domain) = Parts(_mail.EnvelopeSender);
        var token =
            Convert.ToHexStringLower([.. message.ToByteArray(bigEndian: true), .. await SignatureAsync(message, cancellationToken)]);
        return $"{name}+{token}@{domain}";
    }

    /// <returns>The message whose envelope sender this is; null when it is none of ours.</returns>
    internal async ValueTask<Guid?> ReadAsync(string address, CancellationToken cancellationToken)
    {
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        var token = Parts(address).Name[(plus + 1)..];
        if (plus < 0 || token.Length != TokenLength || !token.All(char.IsAsciiHexDigit))
            return null;
        var bytes = Convert.FromHexString(token);
        var message = new Guid(bytes.AsSpan(0, 16), bigEndian: true);
        var signature = await SignatureAsync(message, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(16), signature) ? message : null;
    }

    /// <param name="messageId">With or without angle brackets.</param>
    /// <returns>Null for what is no Message-ID of ours.</returns>
    internal static Guid? MessageOf(string messageId) =>
        Guid.TryParseExact(messageId.Trim().TrimStart('<').Split('@')[0], "N", out var message) ? message : null;

    private async ValueTask<byte[]> SignatureAsync(Guid message, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await keys.GetAsync("envelope sender", cancellationToken),
            message.ToByteArray(bigEndian: true))[..SignatureLength];

    private static (string Name, string Domain) Parts(string address) =>
        address.LastIndexOf('@') is var at and >= 0 ? (address[..at], address[(at + 1)..]) : (address, "");
}
