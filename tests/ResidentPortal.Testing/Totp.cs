using OtpNet;

namespace ResidentPortal.Testing;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
public static class Totp
{
    /// <param name="secret">In base32; blanks do not matter.</param>
    public static string Code(string secret, DateTimeOffset? now = null) =>
        new OtpNet.Totp(Base32Encoding.ToBytes(string.Concat(secret.Where(char.IsLetterOrDigit)))).ComputeTotp((now ?? DateTimeOffset.UtcNow).UtcDateTime);
}
