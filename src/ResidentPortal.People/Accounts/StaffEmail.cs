using System.Net.Mail;

namespace ResidentPortal.People.Accounts;

/// <summary>The address by which somebody signs in.</summary>
public static class StaffEmail
{
    /// <summary>The longest address that mail can be sent to (RFC 5321).</summary>
    public const int Longest = 254;

    /// <returns>The address in lower case, or null when it is none.</returns>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim().ToLowerInvariant() ?? "";
        return address.Length is > 0 and <= Longest
            && MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.', StringComparison.Ordinal)
                ? address
                : null;
    }
}
