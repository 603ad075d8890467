using System.Globalization;
using System.Runtime.CompilerServices;
using ResidentPortal.Database.Trails;

namespace ResidentPortal.Reports.Auditing;

/// <summary>Who did what in the whole site: with reports, with accounts of staff and with the content, as one record.</summary>
public sealed class AuditRecord(IEnumerable<IAuditTrail> trails)
{
    private readonly IReadOnlyList<IAuditTrail> _trails = [.. trails.OrderBy(trail => trail.Name, StringComparer.Ordinal)];

    /// <summary>What can be done, by trail.</summary>
    public IReadOnlyList<RecordActions> Actions => [.. _trails.Select(trail => new RecordActions(
        trail.Name,
        [.. trail.Actions.Select(action => new RecordAction($"{trail.Name}-{action.Key}", action.Value))
            .OrderBy(action => action.Words, StringComparer.Ordinal)]))];

    /// <param name="after">The place of the last line that was seen; null for the first part.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<RecordLine>> ReadAsync(
        RecordFilter filter, string? after, int most, CancellationToken cancellationToken = default)
    {
        var (wanted, place) = (Wanted(filter), Place(after));
        List<TrailLine> lines = [];
        foreach (var trail in _trails.Where(trail => wanted.Trail is null || wanted.Trail == trail.Name))
            lines.AddRange(await trail.ReadAsync(wanted, place, most, cancellationToken));
        return [.. lines.OrderBy(line => line.Place, TrailPlace.Order).Take(most).Select(Shape)];
    }

    /// <summary>All that the filter wants, the newest first: there may be more than fits into memory.</summary>
    public async IAsyncEnumerable<RecordLine> AllAsync(
        RecordFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        const int most = 500;
        string? after = null;
        while (true)
        {
            var part = await ReadAsync(filter, after, most, cancellationToken);
            foreach (var line in part)
                yield return line;
            if (part.Count < most)
                yield break;
            after = part[^1].Place;
        }
    }

    private static TrailFilter Wanted(RecordFilter filter) => new(
        filter.Who, filter.Action?.Split('-')[0], filter.Action?.Split('-')[1], filter.Subject, filter.From, filter.Until);

    private RecordLine Shape(TrailLine line) => new(
        line.At, line.Trail, line.Who, _trails.First(trail => trail.Name == line.Trail).Actions[line.Action], line.Subject, line.Detail,
        string.Create(CultureInfo.InvariantCulture, $"{line.At.ToUnixTimeMilliseconds()}-{line.Trail}-{line.Id}"));

    private TrailPlace? Place(string? text) =>
        text?.Split('-') is [var at, var name, var id] && _trails.Any(trail => trail.Name == name)
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) && moment < Latest
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(moment), name, number)
            : null;

    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}

/// <summary>Which lines are wanted; what is null does not matter.</summary>
/// <param name="Action">The code of one of <see cref="AuditRecord.Actions"/>.</param>
/// <param name="Subject">A reference, the name of a page or a user name, whole.</param>
/// <param name="Until">Not included.</param>
public sealed record RecordFilter(
    string? Who = null, string? Action = null, string? Subject = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

public sealed record RecordActions(string Trail, IReadOnlyList<RecordAction> Actions);

/// <param name="Code">Of the trail and the action.</param>
public sealed record RecordAction(string Code, string Words);

/// <param name="Trail">Of which it is: reports, people or content.</param>
/// <param name="Who">A user name; null for the program itself, and for residents.</param>
/// <param name="Place">To read on from here; it says nothing of anybody.</param>
public sealed record RecordLine(
    DateTimeOffset At, string Trail, string? Who, string What, string? Subject, string? Detail, string Place);
