using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Trails;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Audit;

/// <summary>What was done with accounts.</summary>
internal sealed class PeopleTrail(IDbContextFactory<PeopleContext> contexts) : IAuditTrail
{
    public string Name => "people";

    public IReadOnlyDictionary<string, string> Actions { get; } =
        Enum.GetValues<PeopleAction>().ToDictionary(action => action.ToString(), PeopleActions.Name);

    public async Task<IReadOnlyList<TrailLine>> ReadAsync(
        TrailFilter filter, TrailPlace? after, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = context.Audit.AsNoTracking();
        if (filter.Who is { } who)
            entries = entries.Where(entry => entry.Who == who);
        if (filter.Subject is { } account)
            entries = entries.Where(entry => entry.About == account);
        if (filter.Action is { } code)
        {
            var action = Enum.Parse<PeopleAction>(code);
            entries = entries.Where(entry => entry.Action == action);
        }

        return await Lines(entries).ReadAsync(Name, filter, after, most, cancellationToken);
    }

    public async IAsyncEnumerable<TrailLine> BetweenAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var line in Lines(context.Audit.AsNoTracking()).Between(from, until).WithCancellation(cancellationToken))
            yield return line;
    }

    public async Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lines(context.Audit.AsNoTracking()).FirstAsync(cancellationToken);
    }

    private static IQueryable<TrailLine> Lines(IQueryable<PeopleAuditRow> entries) => entries.Select(entry => new TrailLine
    {
        At = entry.At,
        Trail = "people",
        Id = entry.Id,
        Who = entry.Who,
        Action = entry.Action.ToString(),
        Subject = entry.About,
        Detail = entry.Detail,
    });
}
