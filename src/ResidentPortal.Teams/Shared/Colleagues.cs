using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.Reports.Seeing;

namespace ResidentPortal.Teams.Shared;

/// <summary>Who can answer for reports: members of teams and their managers whose accounts are not locked.</summary>
public sealed class Colleagues(StaffAccounts accounts)
{
    /// <summary>In the order of their names.</summary>
    public async Task<IReadOnlyList<Colleague>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await accounts.ListAsync(cancellation))
            .Where(person => !person.IsLocked && person.Roles.Any(role => role is Roles.TeamMember or Roles.TeamManager))
            .Select(person => new Colleague(
                new(person.UserName!, person.Queues.ToHashSet(StringComparer.OrdinalIgnoreCase), person.Roles.Contains(Roles.TeamManager)),
                person.ShownName))
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase),
    ];
}

/// <param name="Name">As people know them.</param>
public sealed record Colleague(Seer Seer, string Name);
