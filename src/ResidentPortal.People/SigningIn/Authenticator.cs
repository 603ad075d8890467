using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Settings;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>An app that shows a new code every half minute (TOTP, RFC 6238), and the codes for the day on which it is lost.</summary>
public sealed class Authenticator(UserManager<Person> people, PersonChanges changes, PeopleAudit audit, IOptions<PeopleOptions> options)
{
    public const int RecoveryCodes = 10;

    /// <summary>The secret that the app and the site share, in base32. A new one only where there is none yet.</summary>
    public async Task<string> SecretAsync(Person person)
    {
        if (string.IsNullOrEmpty(await people.GetAuthenticatorKeyAsync(person)))
            await changes.MustAsync(person, () => people.ResetAuthenticatorKeyAsync(person));
        return (await people.GetAuthenticatorKeyAsync(person))!;
    }

    /// <summary>The address that the app reads from the QR code.</summary>
    public string Address(Person person, string secret)
    {
        var site = Uri.EscapeDataString(options.Value.SiteName);
        return string.Create(CultureInfo.InvariantCulture,
            $"otpauth://totp/{site}:{Uri.EscapeDataString(person.UserName!)}?secret={secret}&issuer={site}&digits=6");
    }

    /// <summary>Turns the authenticator on when the app has shown that it knows the secret.</summary>
    /// <returns>The recovery codes, to be shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Person person, string code)
    {
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code))
            return null;
        await changes.MustAsync(person, () => people.SetTwoFactorEnabledAsync(person, true));
        await audit.WriteAsync(PeopleAction.AuthenticatorSet, person.UserName, person.UserName);
        return await NewRecoveryCodesAsync(person);
    }

    /// <summary>Ten new codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Person person)
    {
        var codes = (await changes.MustAsync(person, () => people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes))).ToList();
        await audit.WriteAsync(PeopleAction.RecoveryCodesMade, person.UserName, person.UserName);
        return codes;
    }

    /// <summary>Forgets the app, so that another can be set up.</summary>
    public async Task RemoveAsync(Person person)
    {
        await changes.MustAsync(person, () => people.SetTwoFactorEnabledAsync(person, false));
        await changes.MustAsync(person, () => people.ResetAuthenticatorKeyAsync(person));
        await audit.WriteAsync(PeopleAction.AuthenticatorRemoved, person.UserName, person.UserName);
    }

    public Task<int> RecoveryCodesLeftAsync(Person person) => people.CountRecoveryCodesAsync(person);
}
