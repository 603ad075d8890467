using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Access;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Audit;

/// <summary>What one person is to be told.</summary>
/// <param name="Rows">Of the audit, the oldest first.</param>
/// <param name="About">The name of whom it is about, where a manager is told of somebody else; null in what is about oneself.</param>
public sealed record AccountNotice(string Email, IReadOnlyList<PeopleAuditRow> Rows, string? About = null);

/// <summary>
/// Rows of the audit of which somebody is to be told. They are claimed before they are told, so that of several servers one does it; what
/// a server claims and does not finish is due again later.
/// </summary>
public sealed class AccountNotices(IDbContextFactory<PeopleContext> contexts, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    // No mail server takes it, and nobody wants to be told of last week.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <returns>One for each person, without those who have no account any more, and for each manager of the teams.</returns>
    public async Task<IReadOnlyList<AccountNotice>> ClaimDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var claimed = new List<PeopleAuditRow>();
        foreach (var row in await context.Audit.AsNoTracking().Where(row => row.TellAt <= now).OrderBy(row => row.Id).Take(Most)
            .ToListAsync(cancellation))
        {
            DateTimeOffset? next = now - row.At < Longest ? now + Claim : null;
            if (await context.Audit.Where(other => other.Id == row.Id && other.TellAt == row.TellAt)
                .ExecuteUpdateAsync(other => other.SetProperty(due => due.TellAt, next), cancellation) == 1 && next is not null)
                claimed.Add(row);
        }
        var notices = new List<AccountNotice>();
        foreach (var rows in claimed.GroupBy(row => row.About!))
        {
            if (await context.Users.AsNoTracking().SingleOrDefaultAsync(person => person.UserName == rows.Key, cancellation) is { } person)
            {
                notices.Add(new(person.Email!, [.. rows]));
                notices.AddRange(await ToManagersAsync(context, person, [.. rows], cancellation));
            }
            else
                await CloseAsync([.. rows], cancellation);
        }
        return notices;
    }

    private static async Task<IEnumerable<AccountNotice>> ToManagersAsync(
        PeopleContext context, Person about, IReadOnlyList<PeopleAuditRow> rows, CancellationToken cancellation)
    {
        List<PeopleAuditRow> told = [.. rows.Where(row => PeopleAudit.ToldToManagers.Contains(row.Action))];
        if (told.Count == 0)
            return [];
        // A few members of staff, whose roles are words in one column.
        var people = await context.Users.AsNoTracking().Where(person => person.Id != about.Id).ToListAsync(cancellation);
        return people.Where(person => !person.IsLocked && person.Roles.Contains(Roles.TeamManager))
            .Select(manager => new AccountNotice(manager.Email!, told, about.ShownName));
    }

    /// <summary>They were told.</summary>
    public async Task CloseAsync(IReadOnlyList<PeopleAuditRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Audit.Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(told => told.TellAt, (DateTimeOffset?)null), cancellation);
    }
}
