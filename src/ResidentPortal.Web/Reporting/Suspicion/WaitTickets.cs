using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ResidentPortal.Web.Reporting.Suspicion;

/// <summary>
/// Says, sealed in the page, since when a draft has been waiting to be sent. Nothing of it is stored, and it is worth nothing for another
/// draft.
/// </summary>
public sealed class WaitTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ResidentPortal.Reporting.Wait");

    public string For(string draftTag) =>
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{draftTag} {clock.GetUtcNow().ToUnixTimeMilliseconds()}"));

    /// <returns>How long the draft has waited; null when the ticket is not one of its own.</returns>
    public TimeSpan? Waited(string ticket, string draftTag)
    {
        try
        {
            return ticket.Length > 0 && _seal.Unprotect(ticket).Split(' ') is [var tag, var since] && tag == draftTag
                ? clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(since, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
