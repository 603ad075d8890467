using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Granting;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>Somebody whom the council's own sign-in has identified.</summary>
/// <param name="Subject">By which it knows the person, whatever their address.</param>
/// <param name="Roles">Those that their groups give, as <see cref="Access.Roles.Highest"/> has them.</param>
public sealed record ExternalIdentity(string Subject, string Email, IReadOnlyList<string> Roles)
{
    /// <summary>The ids of the queues that their groups give.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>As the council's directory knows them; empty where it does not say.</summary>
    public string Name { get; init; } = "";
}

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
        await FollowAsync(person, external, cancellationToken);
        await signIn.RaiseAsync(person);
        return await signIn.AcceptAsync(person, "council sign-in");
    }

    // The groups decide, even over the last administrator: the council gives the role in its own directory.
    private async Task FollowAsync(Person person, ExternalIdentity external, CancellationToken cancellationToken)
    {
        static bool Same(IEnumerable<string> one, IEnumerable<string> other) => one.Order().SequenceEqual(other.Order());
        var (rolesChange, queuesChange) = (!Same(external.Roles, person.Roles), !Same(external.Queues, person.Queues));
        var teamsChange = queuesChange
            || !Same(external.Roles.Where(Roles.OfTeams.Contains), person.Roles.Where(Roles.OfTeams.Contains));
        var name = external.Name.Length is > 0 and <= Person.LongestName ? external.Name : person.Name;
        if (!rolesChange && !queuesChange && name == person.Name)
            return;
        await changes.MustAsync(person, () =>
        {
            (person.Roles, person.Queues, person.Name) = (external.Roles, external.Queues, name);
            return people.UpdateAsync(person);
        });
        if (rolesChange)
            await audit.WriteAsync(PeopleAction.RolesChanged, person.UserName, person.UserName, string.Join(", ", external.Roles),
                cancellationToken);
        if (teamsChange)
            await audit.WriteAsync(PeopleAction.TeamRolesChanged, person.UserName, person.UserName,
                TeamGrants.Detail([.. external.Roles.Where(Roles.OfTeams.Contains)], external.Queues), cancellationToken);
    }

    // Whoever had an account with this address goes on with it, and from now on signs in only there.
    private async Task<Person?> LinkAsync(ExternalIdentity external, string email, CancellationToken cancellationToken)
    {
        var person = await people.FindByNameAsync(email)
            ?? await accounts.AddAsync(email, [.. external.Roles.Where(Roles.OfStudio.Contains)], by: null, signsInElsewhere: true);
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
