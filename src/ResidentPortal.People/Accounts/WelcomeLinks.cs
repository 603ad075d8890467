using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Accounts;

/// <summary>Makes links for setting a password, and takes each back once.</summary>
public sealed class WelcomeLinks(IDbContextFactory<PeopleContext> contexts, TimeProvider clock)
{
    /// <summary>A new link; the person's earlier ones end.</summary>
    /// <returns>The key that goes into the link. It is kept nowhere.</returns>
    public async Task<string> MakeAsync(Guid personId, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.WelcomeLinks.Where(link => link.PersonId == personId).ExecuteDeleteAsync(cancellationToken);
        context.WelcomeLinks.Add(
            new() { Fingerprint = Fingerprint(key), PersonId = personId, EndsAt = clock.GetUtcNow() + WelcomeLink.Lifetime });
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <returns>Whose link it is; null when it is unknown, used or too old.</returns>
    public async Task<Guid?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (fingerprint, now) = (Fingerprint(key), clock.GetUtcNow());
        return await context.WelcomeLinks.Where(link => link.Fingerprint == fingerprint && link.EndsAt > now)
            .Select(link => (Guid?)link.PersonId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Uses the link up. Of two at the same time one succeeds.</summary>
    public async Task<bool> UseUpAsync(string? key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (fingerprint, now) = (Fingerprint(key), clock.GetUtcNow());
        return await context.WelcomeLinks.Where(link => link.Fingerprint == fingerprint && link.EndsAt > now)
            .ExecuteDeleteAsync(cancellationToken) == 1;
    }

    private static byte[] Fingerprint(string? key) => SHA256.HashData(Encoding.UTF8.GetBytes(key ?? ""));
}
