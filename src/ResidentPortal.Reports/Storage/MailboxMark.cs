using System.Security.Cryptography;
using System.Text;

namespace ResidentPortal.Reports.Storage;

/// <summary>A fingerprint of a queue's address, to notice that the queue has another one now.</summary>
internal static class MailboxMark
{
    public static byte[] Of(string mailbox) => SHA256.HashData(Encoding.UTF8.GetBytes(mailbox.ToUpperInvariant()))[..16];
}
