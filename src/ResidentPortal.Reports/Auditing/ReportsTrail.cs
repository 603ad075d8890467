using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Trails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Auditing;

/// <summary>What was done with reports, their queues and their figures.</summary>
internal sealed class ReportsTrail(IDbContextFactory<ReportsContext> contexts) : IAuditTrail
{
    public string Name => "reports";

    public IReadOnlyDictionary<string, string> Actions { get; } =
        Enum.GetValues<AuditAction>().ToDictionary(action => action.ToString(), AuditWords.Of);

    public async Task<IReadOnlyList<TrailLine>> ReadAsync(
        TrailFilter filter, TrailPlace? after, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = context.Audit.AsNoTracking();
        if (filter.Who is { } who)
            entries = entries.Where(entry => entry.Who == who);
        if (filter.Subject is { } reference)
            entries = entries.Where(entry => entry.Reference == reference);
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

    private static IQueryable<TrailLine> Lines(IQueryable<AuditEntry> entries) => entries.Select(entry => new TrailLine
    {
        At = entry.At,
        Trail = "reports",
        Id = entry.Id,
        Who = entry.Who,
        Action = entry.Action.ToString(),
        Subject = entry.Reference,
        Detail = entry.Detail,
    });
}
