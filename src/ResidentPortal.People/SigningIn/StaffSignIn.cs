using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;

namespace ResidentPortal.People.SigningIn;

public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; now a code is wanted.</summary>
    NeedsCode,

    /// <summary>Which of the address and the password was wrong is not said, nor whether there is such an account.</summary>
    Refused,

    /// <summary>There was no right password, or it is too long ago.</summary>
    NotBegun,
}

/// <summary>Signs somebody in, step by step. Whatever it does is in the audit.</summary>
public sealed class StaffSignIn(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher, PeopleAudit audit)
{
    private static readonly Person Nobody = new();
    private static string? someHash;

    /// <summary>An account that is not there, or is locked, takes as long as a wrong password.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string? email, string password)
    {
        var person = StaffEmail.Read(email) is { } name ? await people.FindByNameAsync(name) : null;
        var result = person is { PasswordHash: not null, SignsInElsewhere: false }
            ? await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true)
            : SignInResult.NotAllowed;
        if (result.IsNotAllowed || result.IsLockedOut)
            hasher.VerifyHashedPassword(Nobody, someHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
        return result.RequiresTwoFactor ? SignInOutcome.NeedsCode : await EndAsync(result, person, "password");
    }

    /// <summary>Whose password was right a moment ago, in this browser.</summary>
    public Task<Person?> BegunByAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    public async Task<SignInOutcome> WithCodeAsync(string code)
    {
        if (await BegunByAsync() is not { } person)
            return SignInOutcome.NotBegun;
        return await EndAsync(await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false), person, "password and code");
    }

    /// <summary>Signs the same person in once more, as somebody who has just given a second factor.</summary>
    public Task RaiseAsync(Person person) =>
        signIn.SignInWithClaimsAsync(person, isPersistent: false, [new(Sessions.StaffIdentity.Method, Sessions.StaffIdentity.SeveralFactors)]);

    public async Task SignOutAsync(string? who)
    {
        await signIn.SignOutAsync();
        await audit.WriteAsync(PeopleAction.SignedOut, who, who);
    }

    private async Task<SignInOutcome> EndAsync(SignInResult result, Person? person, string how)
    {
        // What was typed in place of a known address may be a password.
        await audit.WriteAsync(result.Succeeded ? PeopleAction.SignedIn : PeopleAction.SignInFailed, result.Succeeded ? person!.UserName : null, person?.UserName, how);
        return result.Succeeded ? SignInOutcome.SignedIn : SignInOutcome.Refused;
    }
}
