using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>The reports that somebody sees, in parts. However many there are, it reads little more than it shows.</summary>
public sealed class ReportList(
    IDbContextFactory<ReportsContext> contexts, ListFollower follower, CurrentRouting routing)
{
    /// <summary>In a part.</summary>
    public const int Size = 50;

    /// <summary>What was done a moment ago is seen; more is left to the worker.</summary>
    private const int Steps = 8;

    /// <param name="after">Where the part before ended; null for the first.</param>
    public Task<ListPart> ReadAsync(ListFilter filter, ListPlace? after, Seer seer, CancellationToken cancellationToken = default) =>
        ReadAsync(filter, after, seer, Size, cancellationToken);

    internal async Task<ListPart> ReadAsync(
        ListFilter filter, ListPlace? after, Seer seer, int size, CancellationToken cancellationToken)
    {
        var isComplete = await follower.CatchUpAsync(Steps, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (lines, next) = await FindAsync(context, filter, after, Lists(filter, seer), size, cancellationToken);
        var ids = lines.Select(line => line.ReportId).ToList();
        var kinds = (await context.Listed.AsNoTracking().Where(l => ids.Contains(l.ReportId)).Select(l => new { l.ReportId, l.Kind })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(line => line.ReportId, line => line.Kind);
        var reports = await context.Reports.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Reference, r.FormId, r.Urgency, r.AcceptedAt, r.Owner, r.Routing })
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        ListSight sight = new(seer, routing.Table);
        return new(
            [
                .. from line in lines
                   where reports.ContainsKey(line.ReportId)
                   let report = reports[line.ReportId]
                   let to = RoutedTo.Read(report.Routing)
                   // What a list says once more is looked at in the report itself.
                   let asQueues = sight.Of(to)
                   where asQueues.Count > 0
                   let knowsCare = asQueues.Any(sight.KnowsCare)
                   select new ListLine(report.Reference, report.FormId, [.. kinds[report.Id].Where(kind => kind.Length > 0).Order()],
                       report.Urgency, asQueues.Any(sight.KnowsPlaces) ? to.Ward : null, report.AcceptedAt,
                       knowsCare ? line.State : null, knowsCare ? report.Owner : null, knowsCare ? to.Queues : asQueues),
            ],
            next, isComplete);
    }

    /// <summary>Those in which they look; none where they do not see the queue, or may not know by what is filtered.</summary>
    private IReadOnlyList<string> Lists(ListFilter filter, Seer seer)
    {
        var sight = new ListSight(seer, routing.Table);
        var restricted = routing.Table.Restricted.Id;
        IEnumerable<string> lists = filter.Queue is { } queue
            ? seer.Sees(queue, queue == restricted, restricted) ? [queue] : []
            : seer.IsManager ? [Listed.Everybody, .. seer.Own.Where(own => own == restricted)]
            : seer.Own;
        return
        [
            .. lists.Where(list => (filter.Ward is null || sight.KnowsPlaces(list))
                && (filter.Owner is null && filter.State is null || sight.KnowsCare(list))),
        ];
    }

    private static async Task<(IReadOnlyList<Listed> Lines, ListPlace? Next)> FindAsync(ReportsContext context, ListFilter filter,
        ListPlace? after, IReadOnlyList<string> lists, int size, CancellationToken cancellationToken)
    {
        var isSqlite = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        var groups = Groups(filter);
        List<(int Group, Listed Line)> found = [];
        for (var group = after?.Group ?? 0; group < groups.Count && found.Count <= size; group++)
        {
            List<Listed> lines = [];
            foreach (var list in lists)
            {
                var by = isSqlite ? await ByAsync(context, list, groups[group], cancellationToken) : null;
                var (sql, values) = ListQuestion.Of(
                    list, groups[group], group == after?.Group ? after?.Place : null, size + 1 - found.Count, by);
                lines.AddRange(await context.Listed.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(cancellationToken));
            }

            // A report that is in several of their queues is in each list.
            var each = lines.DistinctBy(line => line.ReportId);
            found.AddRange((filter.Sort is ListSort.Oldest ? each.OrderBy(line => line.Place) : each.OrderByDescending(line => line.Place))
                .Select(line => (group, line)));
        }

        var shown = found.Take(size).ToList();
        return ([.. shown.Select(one => one.Line)], found.Count > size ? new(shown[^1].Group, shown[^1].Line.Place) : null);
    }

    /// <summary>By which index it is read: of several filters the one of which there is least. Nobody keeps statistics of that.</summary>
    private static async Task<string> ByAsync(
        ReportsContext context, string list, ListFilter filter, CancellationToken cancellationToken)
    {
        var columns = ListQuestion.Columns(filter).Where(column => ListQuestion.HasIndex(column.Name, filter)).ToList();
        if (columns.Count < 2)
            return columns is [var only] ? only.Name : "";
        var (least, by) = (int.MaxValue, "");
        foreach (var column in columns)
        {
            var (sql, values) = ListQuestion.Count(list, filter, column);
            var count = await context.Database.SqlQueryRaw<int>(sql, values).SingleAsync(cancellationToken);
            if (count == ListQuestion.MostOf(column.Name))
                count = int.MaxValue - 1;
            if (count < least)
                (least, by) = (count, column.Name);
        }

        return by;
    }

    /// <summary>What is sorted by something else than time is one list after the other.</summary>
    private static IReadOnlyList<ListFilter> Groups(ListFilter filter) => filter.Sort switch
    {
        ListSort.Newest or ListSort.Oldest => [filter],
        ListSort.Urgency when filter.Urgency is null =>
            [.. new[] { Urgency.Emergency, Urgency.Urgent, Urgency.Routine }.Select(urgency => filter with { Urgency = urgency })],
        ListSort.State when filter.State is null => [.. Enum.GetValues<ListedState>().Select(state => filter with { State = state })],
        ListSort.Urgency or ListSort.State => [filter],
    };
}

/// <param name="Next">Where the next part begins; null where this is the last.</param>
/// <param name="IsComplete">False while older reports are still being entered in the list.</param>
public sealed record ListPart(IReadOnlyList<ListLine> Lines, ListPlace? Next, bool IsComplete);

/// <param name="Kinds">By id.</param>
/// <param name="Ward">Null where it is not known, or not to them.</param>
/// <param name="State">Null for a body outside, which does not know what others do with the report.</param>
/// <param name="Owner">A user name; null while nobody answers for it, and for a body outside.</param>
/// <param name="Queues">By id: those who have it; for a body outside its own alone.</param>
public sealed record ListLine(string Reference, string FormId, IReadOnlyList<string> Kinds, Urgency Urgency, string? Ward,
    DateTimeOffset AcceptedAt, ListedState? State, string? Owner, IReadOnlyList<string> Queues);
