using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>Gives what comes in to whom the council names for its ward, its kind or its queue.</summary>
/// <remarks>
/// By the numbers of audit rows, which rise whatever the clock says. Those of the last minutes are read again, because a server may have
/// written one with a lower number later.
/// </remarks>
public sealed class DefaultOwners(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, SeenReports reports,
    IOptions<CareOptions> options, TimeProvider clock)
{
    private const string Mark = "default owners";
    private const int AtOnce = 200;
    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(2);

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    public IReadOnlyList<DefaultOwnerRule> Rules => options.Value.DefaultOwners;

    /// <param name="people">Who may be given reports, by user name.</param>
    /// <returns>How many reports were given to somebody.</returns>
    public async Task<int> GiveAsync(IReadOnlyDictionary<string, Seer> people, CancellationToken cancellationToken = default)
    {
        if (Rules.Count == 0)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await Watermarks.ReadAsync(context, Mark, cancellationToken);
        if (seen == 0)
        {
            // What came before the council named somebody stays as it is.
            var before = clock.GetUtcNow() - ReadAgain;
            seen = await context.Audit.Where(e => e.At < before).OrderByDescending(e => e.Id).Select(e => e.Id)
                .FirstOrDefaultAsync(cancellationToken);
            await RaiseAsync(context, seen, cancellationToken);
        }

        var given = 0;
        while (true)
        {
            var last = await context.Audit.AsNoTracking().Where(e => e.Id > seen).OrderBy(e => e.Id).Take(AtOnce)
                .Select(e => new { e.Id, e.At, e.Action, e.Reference }).ToListAsync(cancellationToken);
            if (last.Count == 0)
                return given;
            var came = last.Where(e => e.Action is AuditAction.Accepted or AuditAction.Released).Select(e => e.Reference!).ToList();
            given += await GiveAsync(context, came, people, cancellationToken);
            var old = clock.GetUtcNow() - ReadAgain;
            if (last.TakeWhile(e => e.At <= old).LastOrDefault() is { } done)
                await RaiseAsync(context, done.Id, cancellationToken);
            seen = last[^1].Id;
        }
    }

    private async Task<int> GiveAsync(ReportsContext context, IReadOnlyList<string> references, IReadOnlyDictionary<string, Seer> people,
        CancellationToken cancellationToken)
    {
        var given = 0;
        // Whoever was given one by a person, or lost it again, keeps it so: that made a version of it.
        foreach (var report in await context.Reports.AsNoTracking()
            .Where(r => references.Contains(r.Reference) && r.State == ReportState.Accepted && r.Owner == null && r.Version == 0)
            .Select(r => new { r.Id, r.Reference, r.Content, r.Version }).ToListAsync(cancellationToken))
        {
            if (_content.TryOpen(report.Content) is not { } submission
                || Rules.FirstOrDefault(rule => Holds(rule, submission))?.Owner is not { } name
                || !people.TryGetValue(name, out var owner) || !reports.IsFor(owner, submission))
                continue;
            var change = new CareChange(clock.GetUtcNow(), who: null, report.Reference);
            change.With(row => row.Owner = owner.Who, AuditAction.OwnerChanged, owner.Who);
            if (await change.WriteAsync(context, writes, report.Id, report.Version, cancellationToken))
                given++;
            context.ChangeTracker.Clear();
        }

        return given;
    }

    private static bool Holds(DefaultOwnerRule rule, Submission submission) =>
        (rule.Ward is null || rule.Ward == submission.Ward)
        && (rule.Kind is null || submission.FormId == rule.Kind || submission.Kinds.Contains(rule.Kind))
        && (rule.Queue is null || submission.Routing.Destinations.Any(told => told.Queue.Id == rule.Queue));

    private async Task RaiseAsync(ReportsContext context, long to, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await Watermarks.TryRaiseAsync(context, Mark, to, cancellationToken);
    }
}
