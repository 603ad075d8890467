using ResidentPortal.People.Accounts;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>The account of who asks.</summary>
public sealed class OwnAccount(StaffAccounts accounts, Passkeys passkeys)
{
    public async Task<Person> OfAsync(HttpContext context) => (await accounts.FindAsync(context.User.Id()))!;

    /// <summary>
    /// The first factor beside the password may be set up after a password; any further change needs one that is there, or
    /// whoever got hold of the password could add their own.
    /// </summary>
    public async Task<bool> MayChangeFactorsAsync(HttpContext context, Person person) =>
        !person.SignsInElsewhere
        && (context.User.HasSecondFactor() || !person.TwoFactorEnabled && (await passkeys.ListAsync(person)).Count == 0);
}
