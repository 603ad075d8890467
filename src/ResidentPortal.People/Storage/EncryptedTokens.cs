using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>Accounts as Identity keeps them, but the authenticator's secret and the recovery codes encrypted.</summary>
internal sealed class EncryptedTokens(PeopleContext context, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<Person, PeopleContext, Guid>(context, errors)
{
    internal const string Purpose = "ResidentPortal.People.Tokens";

    private readonly IDataProtector _seal = protection.CreateProtector(Purpose);

    public override async Task<string?> GetTokenAsync(Person user, string loginProvider, string name,
        CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? Open(stored) : null;

    /// <returns>Null when its key is gone: no code is right then, and the account needs a new second factor.</returns>
    private string? Open(string stored)
    {
        try
        {
            return _seal.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task SetTokenAsync(Person user, string loginProvider, string name, string? value,
        CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _seal.Protect(value), cancellationToken);
}
