using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.Storage;
using ResidentPortal.People.Throttling;

namespace ResidentPortal.People.SigningIn;

public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; now a code is wanted.</summary>
    NeedsCode,

    /// <summary>The password was right, but this account has a passkey as its second factor, which stands alone.</summary>
    NeedsPasskey,

    /// <summary>What was wrong is not said, nor whether there is such an account.</summary>
    Refused,

    /// <summary>The code is right, and was taken before: the next one is wanted.</summary>
    CodeTaken,

    /// <summary>There was no right password, or it is too long ago.</summary>
    NotBegun,

    /// <summary>There were too many wrong codes; this one was not looked at.</summary>
    Throttled,
}

/// <summary>Signs somebody in, step by step. Whatever it does is in the audit.</summary>
public sealed class StaffSignIn(
    UserManager<Person> people, PersonChanges changes, IdentitySignIn signIn, IPasswordHasher<Person> hasher, AppCodes codes,
    WrongTries tries, KnownBrowsers browsers, PeopleAudit audit)
{
    /// <summary>Whom this request has signed in; null when it has not.</summary>
    public Person? Accepted { get; private set; }

    private static readonly Person Nobody = new();
    private static string? someHash;

    /// <summary>An account that is not there, or is locked or throttled, takes as long as a wrong password.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string? email, string password)
    {
        var person = StaffEmail.Read(email) is { } name ? await people.FindByNameAsync(name) : null;
        var place = person is null ? "" : browsers.PasswordPlace(person);
        var result = person is { PasswordHash: not null, SignsInElsewhere: false } && !await signIn.IsBarredAsync(person)
            && tries.Take(person.Id, place)
                ? await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: !browsers.Knows(person))
                : SignInResult.NotAllowed;
        if (result.IsNotAllowed || result.IsLockedOut)
            hasher.VerifyHashedPassword(Nobody, someHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
        if (!result.Succeeded)
            return await RefuseAsync(person, "password", place);
        tries.Forget(person!.Id, place);
        // Otherwise whoever got hold of the password could set up a second factor of their own.
        if (!person.TwoFactorEnabled && Roles.NeedSecondFactor(person.Roles) && (await people.GetPasskeysAsync(person)).Count > 0)
            return SignInOutcome.NeedsPasskey;
        result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        return result.RequiresTwoFactor ? SignInOutcome.NeedsCode : await AcceptAsync(person, "password");
    }

    /// <summary>Whose password was right a moment ago, in this browser.</summary>
    public Task<Person?> BegunByAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    /// <summary>Each code of the app works once, though the app shows it for half a minute.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code)
    {
        var outcome =
            await SecondStepAsync("password and code",
                () => signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false));
        return outcome == SignInOutcome.Refused && await BegunByAsync() is { } person
            && await people.GetAuthenticatorKeyAsync(person) is { Length: > 0 } secret
            && await codes.WasTakenAsync(person.Id, secret, code)
                ? SignInOutcome.CodeTaken
                : outcome;
    }

    /// <summary>Each of the codes that were shown once works once.</summary>
    public Task<SignInOutcome> WithRecoveryCodeAsync(string code) => SecondStepAsync(
        "password and recovery code", () => signIn.TwoFactorRecoveryCodeSignInAsync(code));

    /// <summary>However many passwords were wrong, and wherever.</summary>
    /// <param name="credential">What the browser answered to <see cref="Passkeys.AskAsync"/>.</param>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential)
    {
        var result = await PasskeyAnswer.ReadAsync(credential, signIn.PerformPasskeyAssertionAsync);
        if (result is not { Succeeded: true, User: { SignsInElsewhere: false, IsLocked: false } person } || !result.Passkey.IsUserVerified)
            return await RefuseAsync(result?.User, "passkey");
        // How often it was used, by which a copy of it is noticed.
        await changes.MustAsync(person, () => people.AddOrUpdatePasskeyAsync(person, result.Passkey));
        await RaiseAsync(person);
        return await AcceptAsync(person, "passkey");
    }

    /// <summary>Signs somebody in who has just given a second factor, or the same person once more.</summary>
    public Task RaiseAsync(Person person) =>
        signIn.SignInWithClaimsAsync(person, isPersistent: false, [new(StaffIdentity.Method, StaffIdentity.SeveralFactors)]);

    public async Task SignOutAsync(string? who)
    {
        await signIn.SignOutAsync();
        await audit.WriteAsync(PeopleAction.SignedOut, who, who);
    }

    private async Task<SignInOutcome> SecondStepAsync(string how, Func<Task<SignInResult>> check)
    {
        if (await BegunByAsync() is not { } person)
            return SignInOutcome.NotBegun;
        var place = browsers.CodePlace(person);
        if (!tries.Take(person.Id, place))
            return await RefuseAsync(person, how, outcome: SignInOutcome.Throttled);
        if (!(await check()).Succeeded)
            return await RefuseAsync(person, how, place);
        tries.Forget(person.Id, place);
        return await AcceptAsync(person, how);
    }

    /// <summary>Signed in, and told so if the browser is new. From now on it is a known one.</summary>
    internal async Task<SignInOutcome> AcceptAsync(Person person, string how)
    {
        var isNew = !browsers.Knows(person);
        browsers.Remember(person);
        await audit.WriteAsync(PeopleAction.SignedIn, person.UserName, person.UserName, how);
        if (isNew)
            await audit.WriteAsync(PeopleAction.NewBrowser, person.UserName, person.UserName, browsers.Name);
        Accepted = person;
        return SignInOutcome.SignedIn;
    }

    // What was typed in place of a known address may be a password, and is not written down.
    private async Task<SignInOutcome> RefuseAsync(
        Person? person, string how, string? place = null, SignInOutcome outcome = SignInOutcome.Refused)
    {
        await audit.WriteAsync(PeopleAction.SignInFailed, who: null, person?.UserName, how);
        if (person is { IsLocked: false } && place is not null && tries.Stops(person.Id, place))
            await audit.WriteAsync(PeopleAction.Throttled, who: null, person.UserName, how);
        return outcome;
    }
}
