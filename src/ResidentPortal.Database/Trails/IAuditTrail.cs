namespace ResidentPortal.Database.Trails;

/// <summary>What was done, as one of the databases keeps it. All of them together are one record.</summary>
public interface IAuditTrail
{
    /// <summary>Stands in what is sealed, and so never changes.</summary>
    string Name { get; }

    /// <summary>What can be done, by its code, in words that begin with a capital letter.</summary>
    IReadOnlyDictionary<string, string> Actions { get; }

    /// <summary>The newest first.</summary>
    /// <param name="after">What comes after it in that order; null for the first.</param>
    Task<IReadOnlyList<TrailLine>> ReadAsync(TrailFilter filter, TrailPlace? after, int most, CancellationToken cancellationToken);

    /// <summary>All of a stretch of time, in the order in which it was written.</summary>
    /// <param name="until">Not included.</param>
    IAsyncEnumerable<TrailLine> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <returns>When the first thing was done that is still kept; null where there is nothing.</returns>
    Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken);
}

/// <summary>Which lines are wanted; what is null does not matter.</summary>
/// <param name="Trail">The name of a trail, where an action is asked for.</param>
/// <param name="Until">Not included.</param>
public sealed record TrailFilter(
    string? Who = null, string? Trail = null, string? Action = null, string? Subject = null, DateTimeOffset? From = null,
    DateTimeOffset? Until = null);
