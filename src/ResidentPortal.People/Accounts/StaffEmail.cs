using System.Net.Mail;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Accounts;

/// <summary>The address by which somebody signs in.</summary>
public static class StaffEmail
{
    /// <returns>The address in lower case, or null when it is none.</returns>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim().ToLowerInvariant() ?? "";
        return address.Length is > 0 and <= Person.LongestEmail
            && MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.', StringComparison.Ordinal)
                ? address
                : null;
    }
}
