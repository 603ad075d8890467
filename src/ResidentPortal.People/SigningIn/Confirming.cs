using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Storage;
using ResidentPortal.People.Throttling;

namespace ResidentPortal.People.SigningIn;

public enum ConfirmOutcome
{
    Confirmed,
    WrongPassword,
    WrongCode,

    /// <summary>There were too many wrong tries; this one was not looked at.</summary>
    Throttled,
}

/// <summary>How somebody can show that it is still them.</summary>
/// <param name="Password">False where only a passkey will do, and for accounts that the council looks after.</param>
/// <param name="Code">With the password, a code of the app or a recovery code.</param>
public sealed record ConfirmWays(bool Password, bool Code, bool Passkey, bool Council);

/// <summary>Asks somebody who is signed in for what they sign in with, before something that a thief of the session must not do.</summary>
public sealed class Confirming(
    UserManager<Person> people, PersonChanges changes, IdentitySignIn signIn, WrongTries tries, KnownBrowsers browsers, PeopleAudit audit)
{
    public async Task<ConfirmWays> WaysAsync(Person person)
    {
        var hasPasskey = (await people.GetPasskeysAsync(person)).Count > 0;
        return new(!person.SignsInElsewhere && (person.TwoFactorEnabled || !hasPasskey), person.TwoFactorEnabled,
            hasPasskey && !person.SignsInElsewhere, person.SignsInElsewhere);
    }

    /// <param name="code">Of the app, or a recovery code; as it was typed. Not looked at where the account has no app.</param>
    public async Task<ConfirmOutcome> WithPasswordAsync(Person person, string password, string code)
    {
        var ways = await WaysAsync(person);
        var outcome = ways.Password ? await CheckPasswordAsync(person, password) : ConfirmOutcome.WrongPassword;
        if (outcome is ConfirmOutcome.Confirmed && ways.Code)
            outcome = await CountAsync(person, browsers.CodePlace(person), "password and code", ConfirmOutcome.WrongCode,
                () => IsCodeAsync(person, code));
        if (outcome is ConfirmOutcome.Confirmed)
            await WriteAsync(person, ways.Code ? "password and code" : "password");
        return outcome;
    }

    /// <param name="credential">What the browser answered to <see cref="Passkeys.AskAsync"/>.</param>
    /// <returns>False for a passkey of somebody else, too.</returns>
    public async Task<bool> WithPasskeyAsync(Person person, string credential)
    {
        var result = await PasskeyAnswer.ReadAsync(credential, signIn.PerformPasskeyAssertionAsync);
        if (result is not { Succeeded: true, Passkey.IsUserVerified: true } || result.User.Id != person.Id || person.SignsInElsewhere)
            return false;
        await changes.MustAsync(person, () => people.AddOrUpdatePasskeyAsync(person, result.Passkey));
        await WriteAsync(person, "passkey");
        return true;
    }

    /// <summary>The password alone, which confirms nothing where there is a second factor. Wrong ones are counted.</summary>
    public Task<ConfirmOutcome> CheckPasswordAsync(Person person, string password) =>
        CountAsync(person, browsers.PasswordPlace(person), "password", ConfirmOutcome.WrongPassword,
            () => people.CheckPasswordAsync(person, password));

    /// <summary>The council's own sign-in says that this person has just signed in there.</summary>
    /// <param name="subject">By which it knows them.</param>
    public async Task<bool> WithCouncilAsync(Guid id, string subject)
    {
        if (await people.FindByLoginAsync(CouncilSignIn.Provider, subject) is not { SignsInElsewhere: true } person || person.Id != id)
            return false;
        await WriteAsync(person, "council sign-in");
        return true;
    }

    private async Task<ConfirmOutcome> CountAsync(Person person, string place, string how, ConfirmOutcome wrong, Func<Task<bool>> isRight)
    {
        if (!tries.Take(person.Id, place))
            return ConfirmOutcome.Throttled;
        if (await isRight())
        {
            tries.Forget(person.Id, place);
            return ConfirmOutcome.Confirmed;
        }
        await audit.WriteAsync(PeopleAction.SignInFailed, person.UserName, person.UserName, how);
        if (tries.Stops(person.Id, place))
            await audit.WriteAsync(PeopleAction.Throttled, who: null, person.UserName, how);
        return wrong;
    }

    private async Task<bool> IsCodeAsync(Person person, string typed)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.All(char.IsAsciiDigit)
            ? await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code)
            : (await changes.TryAsync(person, () => people.RedeemTwoFactorRecoveryCodeAsync(person, code))).Succeeded;
    }

    private Task WriteAsync(Person person, string how) =>
        audit.WriteAsync(PeopleAction.Confirmed, person.UserName, person.UserName, how);
}
