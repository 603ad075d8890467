using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Access;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.Storage;
using ResidentPortal.People.Throttling;

namespace ResidentPortal.People.Accounts;

/// <summary>Makes and looks after accounts. Whatever it does is in the audit.</summary>
/// <remarks>
/// <c>by</c> is the user name of who does it, on the command line that of the operating system's user; null for the program itself.
/// </remarks>
public sealed class StaffAccounts(
    UserManager<Person> people, PersonChanges changes, WelcomeLinks links, StaffSessions sessions, WrongTries tries,
    KnownBrowsers browsers, PeopleAudit audit, TimeProvider clock)
{
    /// <summary>In the order of their addresses.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken) =>
        await people.Users.AsNoTracking().OrderBy(person => person.UserName).ToListAsync(cancellationToken);

    public Task<Person?> FindAsync(Guid id) => people.FindByIdAsync(id.ToString());

    public Task<Person?> FindAsync(string email) => people.FindByNameAsync(email);

    /// <param name="email">As <see cref="StaffEmail.Read"/> gives it.</param>
    /// <param name="name">As colleagues know the person.</param>
    /// <returns>Null when there is an account with this address.</returns>
    public async Task<Person?> AddAsync(string email, IReadOnlyList<string> roles, string? by, bool signsInElsewhere = false,
        string name = "", IReadOnlyList<string>? queues = null)
    {
        if (await people.FindByNameAsync(email) is not null)
            return null;
        var person = new Person
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Name = name,
            Roles = roles,
            Queues = queues ?? [],
            AddedAt = clock.GetUtcNow(),
            SignsInElsewhere = signsInElsewhere,
        };
        if (!await changes.AddAsync(person))
            return null;
        await audit.WriteAsync(PeopleAction.Added, by, email, string.Join(", ", roles));
        return person;
    }

    /// <returns>The key of a link with which the person sets a password; earlier ones end.</returns>
    public async Task<string> MakeLinkAsync(Person person, string? by, CancellationToken cancellationToken)
    {
        var key = await links.MakeAsync(person.Id, cancellationToken);
        await audit.WriteAsync(PeopleAction.LinkMade, by, person.UserName, cancellationToken: cancellationToken);
        return key;
    }

    /// <summary>
    /// Sets the password of whom the link was made for, uses the link up, and ends every session. Wrong tries are forgotten, and the
    /// browser is a known one from then on, by which every server lets it in.
    /// </summary>
    /// <returns>What is wrong with the password; null when it was set.</returns>
    /// <exception cref="WelcomeLinkEndedException">The link is unknown, used or too old.</exception>
    public async Task<string?> SetPasswordAsync(string? key, string password, CancellationToken cancellationToken)
    {
        var person = await links.FindAsync(key, cancellationToken) is { } id ? await FindAsync(id) : null;
        if (person is null || person.IsLocked || person.SignsInElsewhere)
            throw new WelcomeLinkEndedException();
        foreach (var validator in people.PasswordValidators)
        {
            if (await validator.ValidateAsync(people, person, password) is { Succeeded: false } wrong)
                return wrong.Errors.First().Description;
        }
        if (!await links.UseUpAsync(key, cancellationToken))
            throw new WelcomeLinkEndedException();
        if (person.PasswordHash is not null)
            await changes.MustAsync(person, () => people.RemovePasswordAsync(person));
        await changes.MustAsync(person, () => people.AddPasswordAsync(person, password));
        await UnlockAsync(person);
        browsers.Remember(person);
        await sessions.EndAllAsync(person.Id, except: null, cancellationToken);
        await audit.WriteAsync(PeopleAction.PasswordSet, person.UserName, person.UserName, cancellationToken: cancellationToken);
        return null;
    }

    public async Task RenameAsync(Person person, string name, string? by, CancellationToken cancellationToken)
    {
        if (name == person.Name)
            return;
        await changes.MustAsync(person, () =>
        {
            person.Name = name;
            return people.UpdateAsync(person);
        });
        await audit.WriteAsync(PeopleAction.Renamed, by, person.UserName, cancellationToken: cancellationToken);
    }

    /// <summary>Holds at once, also where the person is signed in.</summary>
    /// <returns>False when nobody could look after people any more.</returns>
    public async Task<bool> ChangeRolesAsync(Person person, IReadOnlyList<string> roles, string? by, CancellationToken cancellationToken)
    {
        if (!roles.Contains(Roles.Administrator) && await IsLastAdministratorAsync(person, cancellationToken))
            return false;
        if (roles.Order().SequenceEqual(person.Roles.Order()))
            return true;
        await changes.MustAsync(person, () =>
        {
            person.Roles = roles;
            return people.UpdateAsync(person);
        });
        await audit.WriteAsync(PeopleAction.RolesChanged, by, person.UserName, string.Join(", ", roles), cancellationToken);
        return true;
    }

    /// <summary>Ends every session; nobody gets in until it is unlocked.</summary>
    /// <returns>False when nobody could look after people any more.</returns>
    public async Task<bool> LockAsync(Person person, string? by, CancellationToken cancellationToken)
    {
        if (await IsLastAdministratorAsync(person, cancellationToken))
            return false;
        await changes.MustAsync(person, () => people.SetLockoutEndDateAsync(person, Person.Forever));
        await sessions.EndAllAsync(person.Id, except: null, cancellationToken);
        await audit.WriteAsync(PeopleAction.Locked, by, person.UserName, cancellationToken: cancellationToken);
        return true;
    }

    /// <summary>Also before the wait after too many wrong passwords is over.</summary>
    public async Task UnlockAsync(Person person, string? by, CancellationToken cancellationToken)
    {
        await UnlockAsync(person);
        await audit.WriteAsync(PeopleAction.Unlocked, by, person.UserName, cancellationToken: cancellationToken);
    }

    /// <summary>For somebody who has lost it: authenticator, recovery codes and passkeys go, and every session ends.</summary>
    public async Task RemoveSecondFactorAsync(Person person, string? by, CancellationToken cancellationToken)
    {
        await changes.MustAsync(person, () => people.SetTwoFactorEnabledAsync(person, false));
        await changes.MustAsync(person, () => people.ResetAuthenticatorKeyAsync(person));
        foreach (var passkey in await people.GetPasskeysAsync(person))
            await changes.MustAsync(person, () => people.RemovePasskeyAsync(person, passkey.CredentialId));
        await sessions.EndAllAsync(person.Id, except: null, cancellationToken);
        await audit.WriteAsync(PeopleAction.SecondFactorRemoved, by, person.UserName, cancellationToken: cancellationToken);
    }

    /// <summary>The account, its sessions, links and passkeys; what the audit says of it stays.</summary>
    /// <returns>False when nobody could look after people any more.</returns>
    public async Task<bool> RemoveAsync(Person person, string? by, CancellationToken cancellationToken)
    {
        if (await IsLastAdministratorAsync(person, cancellationToken))
            return false;
        await changes.MustAsync(person, () => people.DeleteAsync(person));
        await audit.WriteAsync(PeopleAction.Removed, by, person.UserName, cancellationToken: cancellationToken);
        return true;
    }

    private async Task UnlockAsync(Person person)
    {
        await changes.MustAsync(person, () => people.SetLockoutEndDateAsync(person, null));
        await changes.MustAsync(person, () => people.ResetAccessFailedCountAsync(person));
        tries.Forget(person.Id);
    }

    private async Task<bool> IsLastAdministratorAsync(Person person, CancellationToken cancellationToken) =>
        person.Roles.Contains(Roles.Administrator)
        && !(await ListAsync(cancellationToken))
        .Any(other => other.Id != person.Id && !other.IsLocked && other.Roles.Contains(Roles.Administrator));
}

/// <summary>The link is unknown, used or too old.</summary>
public sealed class WelcomeLinkEndedException : Exception;
