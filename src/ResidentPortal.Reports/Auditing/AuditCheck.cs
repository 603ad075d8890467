using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Trails;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Auditing;

/// <summary>Holds the record against the seals of its days.</summary>
public sealed class AuditCheck(
    IEnumerable<IAuditTrail> trails, IDbContextFactory<ReportsContext> contexts, RetentionPeriods periods, TimeProvider clock)
{
    /// <returns>A result for each trail, by name.</returns>
    public async Task<IReadOnlyList<CheckedTrail>> RunAsync(CancellationToken cancellationToken = default)
    {
        // What is older may have been deleted, as the council's folder says; its seals stay.
        var kept = LondonTime.DateAt(clock.GetUtcNow()).AddYears(-periods.AuditYears);
        List<CheckedTrail> results = [];
        foreach (var trail in trails.OrderBy(trail => trail.Name, StringComparer.Ordinal))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var seals = await context.DaySeals.AsNoTracking().Where(s => s.Trail == trail.Name).OrderBy(s => s.Day)
                .ToListAsync(cancellationToken);
            List<AuditFault> faults = [];
            DaySeal? before = null;
            foreach (var seal in seals)
            {
                if (before is not null && seal.Day != before.Day.AddDays(1))
                    faults.Add(new(before.Day.AddDays(1), AuditFaultKind.NotSealed));
                var stored = new SealedLines(seal.Lines, seal.OfLines);
                if (!stored.After(before?.Hash, seal.Day).AsSpan().SequenceEqual(seal.Hash))
                    faults.Add(new(seal.Day, AuditFaultKind.Unchained));
                var found = await SealedLines.OfAsync(trail, seal.Day, cancellationToken);
                if (!(found.Count == 0 && seal.Day <= kept) && !found.Hash.AsSpan().SequenceEqual(seal.OfLines))
                {
                    faults.Add(new(seal.Day, found.Count.CompareTo(seal.Lines) switch
                    {
                        < 0 => AuditFaultKind.LinesMissing,
                        0 => AuditFaultKind.LinesChanged,
                        > 0 => AuditFaultKind.LinesAdded,
                    }));
                }

                before = seal;
            }

            results.Add(new(trail.Name, seals.Count, before?.Day, before is null ? "" : Convert.ToHexStringLower(before.Hash), faults));
        }

        return results;
    }
}

/// <param name="Days">How many are sealed.</param>
/// <param name="Last">The last of them; null where none is.</param>
/// <param name="Seal">That of the last day, to be held against one that was written down elsewhere.</param>
public sealed record CheckedTrail(string Trail, int Days, DateOnly? Last, string Seal, IReadOnlyList<AuditFault> Faults);

public sealed record AuditFault(DateOnly Day, AuditFaultKind Kind);

public enum AuditFaultKind
{
    LinesMissing,
    LinesChanged,
    LinesAdded,

    /// <summary>There is no seal of that day.</summary>
    NotSealed,

    /// <summary>It does not follow from the seal before.</summary>
    Unchained,
}
