using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Database.Trails;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Auditing;

/// <summary>Seals each day of the record once it is over, on whichever server comes first.</summary>
public sealed class DaySealing(
    IEnumerable<IAuditTrail> trails, IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, TimeProvider clock)
{
    /// <summary>By then whatever was begun before midnight is written.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(2);

    /// <summary>Days without a line are sealed too: otherwise one whose lines were all taken out would look like one of them.</summary>
    /// <returns>The seals that were added; empty where all that is over is sealed.</returns>
    public async Task<IReadOnlyList<DaySeal>> SealAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var last = LondonTime.DateAt(now - After).AddDays(-1);
        List<DaySeal> added = [];
        foreach (var trail in trails)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var before = await context.DaySeals.AsNoTracking().Where(s => s.Trail == trail.Name).OrderByDescending(s => s.Day)
                .FirstOrDefaultAsync(cancellationToken);
            var day = before?.Day.AddDays(1)
                ?? (await trail.FirstAsync(cancellationToken) is { } first ? LondonTime.DateAt(first) : last.AddDays(1));
            for (; day <= last; day = day.AddDays(1))
            {
                var lines = await SealedLines.OfAsync(trail, day, cancellationToken);
                before = new()
                {
                    Trail = trail.Name,
                    Day = day,
                    Lines = lines.Count,
                    OfLines = lines.Hash,
                    Hash = lines.After(before?.Hash, day),
                    SealedAt = now,
                };
                if (!await AddAsync(context, before, cancellationToken))
                    break;
                added.Add(before);
            }
        }

        return added;
    }

    /// <returns>False where another server has sealed it meanwhile.</returns>
    private async Task<bool> AddAsync(ReportsContext context, DaySeal seal, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        if (await context.DaySeals.AnyAsync(s => s.Trail == seal.Trail && s.Day == seal.Day, cancellationToken))
            return false;
        context.DaySeals.Add(seal);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            context.ChangeTracker.Clear();
            if (await context.DaySeals.AnyAsync(s => s.Trail == seal.Trail && s.Day == seal.Day, cancellationToken))
                return false;
            throw;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }
}
