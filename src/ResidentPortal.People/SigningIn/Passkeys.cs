using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>Keys that a phone, a computer or a security key holds (WebAuthn). What is asked and answered is JSON for the browser.</summary>
public sealed class Passkeys(UserManager<Person> people, PersonChanges changes, SignInManager<Person> signIn, PeopleAudit audit)
{
    public const int LongestName = 50;

    public async Task<IReadOnlyList<UserPasskeyInfo>> ListAsync(Person person) =>
        [.. (await people.GetPasskeysAsync(person)).OrderBy(passkey => passkey.CreatedAt)];

    /// <returns>What the browser needs to make a key for this person.</returns>
    public Task<string> OfferAsync(Person person) =>
        signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = person.Id.ToString(), Name = person.UserName!, DisplayName = person.UserName! });

    /// <returns>What the browser needs to use a key, whoever's it is.</returns>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What the browser answered to <see cref="OfferAsync"/>.</param>
    /// <param name="name">By which the person knows it, such as "work laptop".</param>
    /// <returns>False when the answer cannot be believed.</returns>
    public async Task<bool> AddAsync(Person person, string credential, string name)
    {
        if (await PasskeyAnswer.ReadAsync(credential, signIn.PerformPasskeyAttestationAsync) is not { Succeeded: true } result
            || !result.Passkey.IsUserVerified)
            return false;
        result.Passkey.Name = name.Length > LongestName ? name[..LongestName] : name;
        await changes.MustAsync(person, () => people.AddOrUpdatePasskeyAsync(person, result.Passkey));
        await audit.WriteAsync(PeopleAction.PasskeyAdded, person.UserName, person.UserName);
        return true;
    }

    /// <param name="id">As <see cref="Id"/> gives it.</param>
    public async Task RemoveAsync(Person person, string id)
    {
        if ((await ListAsync(person)).FirstOrDefault(passkey => Id(passkey) == id) is not { } found)
            return;
        await changes.MustAsync(person, () => people.RemovePasskeyAsync(person, found.CredentialId));
        await audit.WriteAsync(PeopleAction.PasskeyRemoved, person.UserName, person.UserName);
    }

    public static string Id(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
