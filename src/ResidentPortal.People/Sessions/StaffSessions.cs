using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Sessions;

/// <summary>
/// Keeps sessions in the database in place of the cookie, so that any of them can be ended. A request that names one is
/// answered as the person is now: locked, deleted or with another role.
/// </summary>
public sealed class StaffSessions(IDbContextFactory<PeopleContext> contexts, TimeProvider clock) : ITicketStore
{
    // The list of sessions need not be more exact, and a page needs no write for it.
    private static readonly TimeSpan SeenExactly = TimeSpan.FromMinutes(1);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StartAsync(ticket, null, default);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        StartAsync(ticket, httpContext.Request.Headers.UserAgent.ToString(), cancellationToken);

    /// <summary>Comes when somebody signs in who is signed in: the same person, with one more factor.</summary>
    /// <exception cref="InvalidOperationException">It is another person, who must not take over the session.</exception>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (fingerprint, personId, hasSecondFactor) = (Fingerprint(key), PersonId(ticket), ticket.Principal.HasSecondFactor());
        await using var context = await contexts.CreateDbContextAsync();
        var renewed = await context.Sessions.Where(session => session.Fingerprint == fingerprint && session.PersonId == personId)
            .ExecuteUpdateAsync(session => session.SetProperty(row => row.HasSecondFactor, row => row.HasSecondFactor || hasSecondFactor));
        if (renewed == 0)
            throw new InvalidOperationException("Somebody else is signed in here.");
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, default);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        var (fingerprint, now) = (Fingerprint(key), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Sessions.Where(session => session.Fingerprint == fingerprint)
            .Join(context.Users, session => session.PersonId, person => person.Id, (session, person) => new { session, person })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.person.IsLocked || !IsLive(found.session, now))
            return null;
        if (now - found.session.LastSeenAt >= SeenExactly)
            await context.Sessions.Where(session => session.Id == found.session.Id)
                .ExecuteUpdateAsync(session => session.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        return new(
            StaffIdentity.Of(found.person, found.session),
            new() { IssuedUtc = now, ExpiresUtc = now + StaffSession.Idle },
            IdentityConstants.ApplicationScheme);
    }

    public async Task RemoveAsync(string key)
    {
        var fingerprint = Fingerprint(key);
        await using var context = await contexts.CreateDbContextAsync();
        await context.Sessions.Where(session => session.Fingerprint == fingerprint).ExecuteDeleteAsync();
    }

    /// <summary>The sessions that somebody could go on with, the one used last first.</summary>
    public async Task<IReadOnlyList<StaffSession>> ListAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = await context.Sessions.AsNoTracking().Where(session => session.PersonId == personId).ToListAsync(cancellationToken);
        return [.. all.Where(session => IsLive(session, now)).OrderByDescending(session => session.LastSeenAt)];
    }

    /// <summary>Ends one session of this person. A session of somebody else's stays.</summary>
    public async Task<bool> EndAsync(Guid personId, Guid sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sessions.Where(session => session.Id == sessionId && session.PersonId == personId)
            .ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <param name="except">A session that goes on, usually the one that asks.</param>
    public async Task EndAllAsync(Guid personId, Guid? except, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(session => session.PersonId == personId && session.Id != except).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What a session had as second factor is gone: from now on it counts as one with a password only.</summary>
    public async Task LowerAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(session => session.Id == sessionId)
            .ExecuteUpdateAsync(session => session.SetProperty(row => row.HasSecondFactor, false), cancellationToken);
    }

    private async Task<string> StartAsync(AuthenticationTicket ticket, string? userAgent, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var personId = PersonId(ticket);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(session => session.SignedInAt < now - StaffSession.Longest).ExecuteDeleteAsync(cancellationToken);
        await context.Users.Where(person => person.Id == personId)
            .ExecuteUpdateAsync(person => person.SetProperty(row => row.LastSignedInAt, now), cancellationToken);
        context.Sessions.Add(new()
        {
            Id = Guid.NewGuid(),
            Fingerprint = Fingerprint(key),
            PersonId = personId,
            HasSecondFactor = ticket.Principal.HasSecondFactor(),
            SignedInAt = now,
            LastSeenAt = now,
            Browser = BrowserName.From(userAgent),
        });
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }

    private static Guid PersonId(AuthenticationTicket ticket) => Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static bool IsLive(StaffSession session, DateTimeOffset now) =>
        now < session.LastSeenAt + StaffSession.Idle && now < session.SignedInAt + StaffSession.Longest;

    private static byte[] Fingerprint(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
