using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Taken;

/// <summary>
/// The address with which somebody says that they have one message. Whoever holds it may say so and sees no more than the reference, so it
/// is a secret: it stands in that email alone, and never in a log.
/// </summary>
/// <param name="site">Where the site is reached from outside.</param>
public sealed class TakenLinks(InstallationKeys keys, IOptions<MailOptions> mail, string site)
{
    /// <summary>The token follows.</summary>
    public const string Path = "/taken/";

    private const string Key = "taken link";
    private const int Said = 16 + 1 + 4;
    private const int Mac = 16;

    /// <param name="since">When the report came: the link is the same at every attempt.</param>
    internal async ValueTask<string> ToAsync(Guid message, TakenBy by, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var until = since.AddDays(mail.Value.NotTaken.LinkDays);
        var token = new byte[Said + Mac];
        message.TryWriteBytes(token, bigEndian: true, out _);
        token[16] = by is TakenBy.Fallback ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(token.AsSpan(17), (uint)until.ToUnixTimeSeconds());
        Sign(await keys.GetAsync(Key, cancellationToken), token);
        return site.TrimEnd('/') + Path + Base64Url.EncodeToString(token);
    }

    /// <returns>Null where it is not one of ours, or not all of one.</returns>
    internal async ValueTask<TakenToken?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var bytes = new byte[Said + Mac];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var read) || read != bytes.Length)
            return null;
        var given = bytes[Said..];
        Sign(await keys.GetAsync(Key, cancellationToken), bytes);
        return CryptographicOperations.FixedTimeEquals(given, bytes.AsSpan(Said))
            ? new(
                new Guid(bytes.AsSpan(0, 16), bigEndian: true),
                bytes[16] == 1 ? TakenBy.Fallback : TakenBy.Queue,
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(17))))
            : null;
    }

    private static void Sign(byte[] key, Span<byte> token)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, token[..Said], mac);
        mac[..Mac].CopyTo(token[Said..]);
    }
}

/// <param name="By">The mailbox to which the link was sent.</param>
internal sealed record TakenToken(Guid Message, TakenBy By, DateTimeOffset Until);
