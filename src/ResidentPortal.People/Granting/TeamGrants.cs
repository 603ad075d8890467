using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Granting;

/// <summary>
/// Gives the roles of the teams, which let somebody read what residents sent: one person asks, and a second one agrees. Neither may be the
/// one who gets them. What is only taken away holds at once.
/// </summary>
public sealed class TeamGrants(
    PeopleContext context, UserManager<Person> people, PersonChanges changes, PeopleAudit audit, TimeProvider clock)
{
    /// <summary>What waits for a second person, the longest waiting first.</summary>
    public async Task<IReadOnlyList<AskedGrant>> ListAsync(CancellationToken cancellationToken)
    {
        var asked = await context.TeamGrants.AsNoTracking().OrderBy(grant => grant.AskedAt)
            .Join(context.Users.AsNoTracking(), grant => grant.PersonId, person => person.Id, (grant, person) => new { grant, person })
            .ToListAsync(cancellationToken);
        var by = asked.Select(one => one.grant.AskedBy).ToList();
        var names = (await context.Users.AsNoTracking().Where(person => by.Contains(person.UserName!)).ToListAsync(cancellationToken))
            .ToDictionary(person => person.UserName!, person => person.ShownName);
        return [.. asked.Select(one =>
            new AskedGrant(one.person, one.grant, names.GetValueOrDefault(one.grant.AskedBy, one.grant.AskedBy)))];
    }

    /// <summary>What waits for this person; null where nothing does.</summary>
    public Task<TeamGrant?> FindAsync(Guid person, CancellationToken cancellationToken) =>
        context.TeamGrants.AsNoTracking().SingleOrDefaultAsync(grant => grant.PersonId == person, cancellationToken);

    /// <param name="roles">All of the teams' roles that the person is to have.</param>
    /// <param name="queues">All queues that the person is to have, by id.</param>
    /// <param name="by">The user name of who asks; on the command line that of the operating system's user.</param>
    public async Task<GrantOutcome> AskAsync(
        Person person, IReadOnlyList<string> roles, IReadOnlyList<string> queues, string by, CancellationToken cancellationToken)
    {
        if (!roles.All(Roles.OfTeams.Contains))
            throw new ArgumentException("Only the roles of the teams are given here.", nameof(roles));
        await RemoveAsync(person.Id, cancellationToken);
        if (roles.All(person.Roles.Contains) && queues.All(person.Queues.Contains))
        {
            if (roles.Count < person.Roles.Count(Roles.OfTeams.Contains) || queues.Count < person.Queues.Count)
                await ApplyAsync(person, roles, queues, by, cancellationToken);
            return GrantOutcome.Done;
        }
        if (by == person.UserName)
            return GrantOutcome.ForOneself;
        context.TeamGrants.Add(
            new() { PersonId = person.Id, Roles = roles, Queues = queues, AskedBy = by, AskedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        await audit.WriteAsync(PeopleAction.TeamRolesAsked, by, person.UserName, Detail(roles, queues), cancellationToken);
        return GrantOutcome.Asked;
    }

    /// <summary>Gives what was asked for. Of two who agree at once, one does.</summary>
    /// <param name="by">The user name of who agrees.</param>
    public async Task<GrantOutcome> AgreeAsync(Person person, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(person.Id, cancellationToken) is not { } grant)
            return GrantOutcome.NotAsked;
        if (by == person.UserName)
            return GrantOutcome.ForOneself;
        if (by == grant.AskedBy)
            return GrantOutcome.SamePerson;
        if (!await RemoveAsync(person.Id, cancellationToken, grant.AskedAt))
            return GrantOutcome.NotAsked;
        await ApplyAsync(person, grant.Roles, grant.Queues, by, cancellationToken);
        return GrantOutcome.Done;
    }

    /// <summary>Whoever asked may take it back, too.</summary>
    public async Task RefuseAsync(Person person, string by, CancellationToken cancellationToken)
    {
        if (await RemoveAsync(person.Id, cancellationToken))
            await audit.WriteAsync(PeopleAction.TeamRolesRefused, by, person.UserName, cancellationToken: cancellationToken);
    }

    /// <summary>Roles and queues as the audit and the emails have them: "TeamMember; asb-team, housing".</summary>
    internal static string Detail(IReadOnlyList<string> roles, IReadOnlyList<string> queues) =>
        string.Join(", ", roles) + (queues.Count > 0 ? "; " + string.Join(", ", queues) : "");

    private async Task ApplyAsync(
        Person person, IReadOnlyList<string> roles, IReadOnlyList<string> queues, string by, CancellationToken cancellationToken)
    {
        await changes.MustAsync(person, () =>
        {
            person.Roles = [.. person.Roles.Where(Roles.OfStudio.Contains), .. Roles.OfTeams.Where(roles.Contains)];
            person.Queues = queues;
            return people.UpdateAsync(person);
        });
        await audit.WriteAsync(PeopleAction.TeamRolesChanged, by, person.UserName, Detail(roles, queues), cancellationToken);
    }

    // What was asked for meanwhile is another grant, to which nobody has agreed.
    private async Task<bool> RemoveAsync(Guid person, CancellationToken cancellationToken, DateTimeOffset? asked = null) =>
        await context.TeamGrants.Where(grant => grant.PersonId == person && (asked == null || grant.AskedAt == asked))
            .ExecuteDeleteAsync(cancellationToken) > 0;
}

/// <param name="AskedBy">As colleagues know them.</param>
public sealed record AskedGrant(Person Person, TeamGrant Grant, string AskedBy);

public enum GrantOutcome
{
    /// <summary>It holds.</summary>
    Done,

    /// <summary>A second person has to agree.</summary>
    Asked,

    /// <summary>Nobody gives it to themselves.</summary>
    ForOneself,

    /// <summary>Whoever asked cannot agree too.</summary>
    SamePerson,

    /// <summary>Nothing waits, or not any more.</summary>
    NotAsked,
}
