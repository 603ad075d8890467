using OtpNet;

namespace ResidentPortal.Testing;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
public static class Totp
{
    /// <param name="secret">In base32; blanks do not matter.</param>
    public static string Code(string secret, DateTimeOffset? now = null)
    {
        var key = Base32Encoding.ToBytes(string.Concat(secret.Where(char.IsLetterOrDigit)));
        return new OtpNet.Totp(key).ComputeTotp((now ?? DateTimeOffset.UtcNow).UtcDateTime);
    }
}
