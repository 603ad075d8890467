using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Trails;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Audit;

/// <summary>What was done with the content.</summary>
internal sealed class ContentTrail(IDbContextFactory<ContentContext> contexts) : IAuditTrail
{
    public string Name => "content";

    public IReadOnlyDictionary<string, string> Actions { get; } =
        Enum.GetValues<AuditAction>().ToDictionary(action => action.ToString(), ContentActions.Name);

    public async Task<IReadOnlyList<TrailLine>> ReadAsync(
        TrailFilter filter, TrailPlace? after, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = context.Audit.AsNoTracking();
        if (filter.Who is { } who)
            entries = entries.Where(entry => entry.Who == who);
        if (filter.Subject is { } page)
            entries = entries.Where(entry => entry.Subject == page);
        if (filter.Action is { } code)
        {
            var action = Enum.Parse<AuditAction>(code);
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

    private static IQueryable<TrailLine> Lines(IQueryable<AuditRow> entries) => entries.Select(entry => new TrailLine
    {
        At = entry.AtUtc,
        Trail = "content",
        Id = entry.Id,
        Who = entry.Who == "" ? null : entry.Who,
        Action = entry.Action.ToString(),
        Subject = entry.Subject,
        Detail = entry.Detail,
    });
}
