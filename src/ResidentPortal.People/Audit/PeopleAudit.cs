using Microsoft.EntityFrameworkCore;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Audit;

/// <summary>Which rows are wanted; what is null does not matter.</summary>
/// <param name="Who">A user name: done by them or about them.</param>
/// <param name="Until">Not included.</param>
public sealed record PeopleAuditFilter(string? Who = null, PeopleAction? Action = null, DateTimeOffset? From = null,
    DateTimeOffset? Until = null);

/// <summary>Writes down what is done with accounts, and reads it.</summary>
public sealed class PeopleAudit(IDbContextFactory<PeopleContext> contexts, TimeProvider clock)
{
    /// <summary>What the person whom it is about is told by email.</summary>
    public static readonly IReadOnlySet<PeopleAction> Told = new HashSet<PeopleAction>
    {
        PeopleAction.PasswordSet, PeopleAction.AuthenticatorSet, PeopleAction.AuthenticatorRemoved, PeopleAction.RecoveryCodesMade,
        PeopleAction.PasskeyAdded, PeopleAction.PasskeyRemoved, PeopleAction.SecondFactorRemoved, PeopleAction.RolesChanged,
        PeopleAction.Throttled, PeopleAction.NewBrowser, PeopleAction.TeamRolesAsked, PeopleAction.TeamRolesChanged,
    };

    /// <summary>What the managers of the teams are told too, of whoever it is about.</summary>
    public static readonly IReadOnlySet<PeopleAction> ToldToManagers =
        new HashSet<PeopleAction> { PeopleAction.TeamRolesAsked, PeopleAction.TeamRolesChanged };

    public async Task WriteAsync(PeopleAction action, string? who, string? about, string? detail = null,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        DateTimeOffset? tellAt = about is not null && Told.Contains(action) ? now : null;
        context.Audit.Add(new() { At = now, Who = who, Action = action, About = about, Detail = detail, TellAt = tellAt });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<PeopleAuditRow>> ReadAsync(PeopleAuditFilter filter, int skip, int take,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Matching(context, filter).OrderByDescending(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    public async Task<int> CountAsync(PeopleAuditFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Matching(context, filter).CountAsync(cancellationToken);
    }

    /// <summary>Deletes what is older than the council keeps such records.</summary>
    public async Task<int> DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Audit.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<PeopleAuditRow> Matching(PeopleContext context, PeopleAuditFilter filter)
    {
        var rows = context.Audit.AsNoTracking();
        if (filter.Who is { } who)
            rows = rows.Where(row => row.Who == who || row.About == who);
        if (filter.Action is { } action)
            rows = rows.Where(row => row.Action == action);
        if (filter.From is { } from)
            rows = rows.Where(row => row.At >= from);
        return filter.Until is { } until ? rows.Where(row => row.At < until) : rows;
    }
}
