using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ResidentPortal.Studio.Shared;

/// <summary>Sealed words that only this site can make and read, for a while.</summary>
internal sealed class TimedSeal(IDataProtectionProvider protection, string purpose, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    public string Seal(string words, TimeSpan lifetime)
    {
        var end = time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds();
        return WebEncoders.Base64UrlEncode(_protector.Protect([.. BitConverter.GetBytes(end), .. Encoding.UTF8.GetBytes(words)]));
    }

    /// <summary>Null when it is not ours, or its time is over.</summary>
    public string? Open(string seal)
    {
        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(seal));
            return DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(content, 0)) > time.GetUtcNow()
                ? Encoding.UTF8.GetString(content, sizeof(long), content.Length - sizeof(long))
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
