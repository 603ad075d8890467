using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>
/// The codes of authenticator apps: six digits, a new one every 30 seconds, and each is taken once (RFC 6238, sections 4 and 5.2).
/// </summary>
/// <remarks>
/// In place of Identity's own check, which takes a code as often as it is shown. The sums are Otp.NET's: it is asked for the step
/// of a code, by which this one knows what was taken.
/// </remarks>
public sealed class AppCodes(IDbContextFactory<PeopleContext> contexts, TimeProvider time) : IUserTwoFactorTokenProvider<Person>
{
    // Clocks differ, and typing takes a while: one step to either side, as section 5.2 recommends at most.
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes them; the site never does.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } secret && await TakeAsync(user.Id, secret, token);

    /// <summary>
    /// Takes a code that is right, and no earlier one from then on. Of two that come at once with the same code one is refused.
    /// </summary>
    /// <param name="secret">In base32.</param>
    public async Task<bool> TakeAsync(Guid person, string secret, string code)
    {
        if (StepOf(secret, code) is not { } step)
            return false;
        var (now, fingerprint) = (new LastCode { Person = person, Secret = Fingerprint(secret), Step = step }, Fingerprint(secret));
        await using var context = contexts.CreateDbContext();
        if (await context.LastCodes.Where(row => row.Person == person && (row.Secret != fingerprint || row.Step < step))
            .ExecuteUpdateAsync(row => row.SetProperty(last => last.Secret, fingerprint).SetProperty(last => last.Step, step)) > 0)
            return true;
        if (await context.LastCodes.AnyAsync(row => row.Person == person))
            return false;
        try
        {
            context.LastCodes.Add(now);
            return await context.SaveChangesAsync() > 0;
        }
        catch (DbUpdateException)
        {
            // Somebody else came first with the very first code.
            return false;
        }
    }

    /// <summary>The app shows this code now, or did a moment ago, and it was taken already, or a later one was.</summary>
    public async Task<bool> WasTakenAsync(Guid person, string secret, string code)
    {
        if (StepOf(secret, code) is not { } step)
            return false;
        var fingerprint = Fingerprint(secret);
        await using var context = contexts.CreateDbContext();
        return await context.LastCodes.AnyAsync(row => row.Person == person && row.Secret == fingerprint && row.Step >= step);
    }

    /// <summary>The step, in half minutes since 1970, of which this is the code; null when it is not one of those taken now.</summary>
    private long? StepOf(string secret, string code) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, Drift) ? step : null;

    private static string Fingerprint(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))[..LastCode.FingerprintLength];
}
