using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>Somebody whom the council's own sign-in has identified.</summary>
/// <param name="Subject">By which it knows the person, whatever their address.</param>
/// <param name="Roles">Those that their groups give, as <see cref="Access.Roles.Highest"/> has them.</param>
public sealed record ExternalIdentity(string Subject, string Email, IReadOnlyList<string> Roles);

/// <summary>
/// Signs in somebody whom the council's own sign-in has identified; an account is made the first time, and roles follow the groups.
/// </summary>
public sealed class CouncilSignIn(UserManager<Person> people, PersonChanges changes, StaffAccounts accounts, StaffSignIn signIn,
    PeopleAudit audit)
{
    internal const string Provider = "council";

    public async Task<SignInOutcome> SignInAsync(ExternalIdentity external, CancellationToken cancellationToken)
    {
        if (external.Roles.Count == 0 || StaffEmail.Read(external.Email) is not { } email)
        {
            await audit.WriteAsync(PeopleAction.Refused, who: null, StaffEmail.Read(external.Email), "no group with a role",
                cancellationToken);
            return SignInOutcome.Refused;
        }
        var person = await people.FindByLoginAsync(Provider, external.Subject) ?? await LinkAsync(external, email, cancellationToken);
        if (person is null || person.IsLocked)
        {
            await audit.WriteAsync(PeopleAction.SignInFailed, who: null, email, "council sign-in", cancellationToken);
            return SignInOutcome.Refused;
        }
        if (!external.Roles.Order().SequenceEqual(person.Roles.Order()))
        {
            // The groups decide, even over the last administrator: the council gives the role in its own directory.
            await changes.MustAsync(person, () =>
            {
                person.Roles = external.Roles;
                return people.UpdateAsync(person);
            });
            await audit.WriteAsync(PeopleAction.RolesChanged, person.UserName, person.UserName, string.Join(", ", external.Roles),
                cancellationToken);
        }
        await signIn.RaiseAsync(person);
        return await signIn.AcceptAsync(person, "council sign-in");
    }

    // Whoever had an account with this address goes on with it, and from now on signs in only there.
    private async Task<Person?> LinkAsync(ExternalIdentity external, string email, CancellationToken cancellationToken)
    {
        var person = await people.FindByNameAsync(email)
            ?? await accounts.AddAsync(email, external.Roles, by: null, signsInElsewhere: true);
        if (person is null || person.SignsInElsewhere && (await people.GetLoginsAsync(person)).Count > 0)
            return null;
        if (!person.SignsInElsewhere)
        {
            await changes.MustAsync(person, () => people.RemovePasswordAsync(person));
            await accounts.RemoveSecondFactorAsync(person, person.UserName, cancellationToken);
            await changes.MustAsync(person, () =>
            {
                person.SignsInElsewhere = true;
                return people.UpdateAsync(person);
            });
        }
        return (await changes.TryAsync(person, () => people.AddLoginAsync(person, new(Provider, external.Subject, Provider)))).Succeeded
            ? person
            : null;
    }
}
