using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ResidentPortal.Testing;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
public static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="secret">In base32; blanks do not matter.</param>
    public static string Code(string secret, DateTimeOffset? now = null)
    {
        var bits = string.Concat(secret.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (now ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What authenticator apps compute.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
