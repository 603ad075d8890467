using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database.Trails;

/// <summary>Reads lines of one trail, which a database shapes from its rows.</summary>
public static class TrailQueries
{
    /// <param name="lines">Those that the filter wants, but for its days.</param>
    /// <param name="trail">Its name.</param>
    /// <returns>In the order of the whole record.</returns>
    public static async Task<IReadOnlyList<TrailLine>> ReadAsync(
        this IQueryable<TrailLine> lines, string trail, TrailFilter filter, TrailPlace? after, int most,
        CancellationToken cancellationToken)
    {
        if (filter.From is { } from)
            lines = lines.Where(line => line.At >= from);
        if (filter.Until is { } until)
            lines = lines.Where(line => line.At < until);
        if (after is not null)
        {
            var (at, id) = (after.At, after.Id);
            lines = string.CompareOrdinal(trail, after.Trail) switch
            {
                > 0 => lines.Where(line => line.At <= at),
                0 => lines.Where(line => line.At < at || line.At == at && line.Id < id),
                < 0 => lines.Where(line => line.At < at),
            };
        }

        return await lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>As they were written.</summary>
    /// <param name="until">Not included.</param>
    public static IAsyncEnumerable<TrailLine> Between(this IQueryable<TrailLine> lines, DateTimeOffset from, DateTimeOffset until) =>
        lines.Where(line => line.At >= from && line.At < until).OrderBy(line => line.Id).AsAsyncEnumerable();

    public static Task<DateTimeOffset?> FirstAsync(this IQueryable<TrailLine> lines, CancellationToken cancellationToken) =>
        lines.OrderBy(line => line.At).Select(line => (DateTimeOffset?)line.At).FirstOrDefaultAsync(cancellationToken);
}
