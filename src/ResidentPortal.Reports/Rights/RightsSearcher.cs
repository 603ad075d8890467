using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Rights;

/// <summary>
/// Looks through all reports for a person: one after the other, opened and forgotten. One that is stopped in the middle begins anew.
/// </summary>
public sealed class RightsSearcher(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, RightsSeals seals,
    TimeProvider clock)
{
    /// <summary>After so many it says how far it is.</summary>
    private const int Step = 500;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;
    private readonly SealedJson.Column<NoteText> _note = NoteText.Column(seal);

    /// <returns>Whether there was a search to do.</returns>
    public async Task<bool> SearchDueAsync(CancellationToken cancellationToken = default)
    {
        if (await TakeAsync(cancellationToken) is not { } request)
            return false;
        var owner = request.LeaseOwner!.Value;
        var search = new PersonSearch(seals.Search.Open(request.Search).Person);
        List<RightsHit> hits = [];
        var (searched, unreadable) = (0, 0);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var report in context.Reports.AsNoTracking().OrderBy(r => r.AcceptedAt)
            .Select(r => new { r.Id, r.Reference, r.AcceptedAt, r.Content }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (_content.TryOpen(report.Content) is not { } submission)
                unreadable++;
            else if (Look(search, submission) is var (by, asReporter) && by.Count > 0)
                hits.Add(new(report.Reference, submission.FormTitle, report.AcceptedAt, by, asReporter));
            if (++searched % Step == 0 && !await TellAsync(request.Id, owner, searched, unreadable, cancellationToken))
                return true;
        }
        await AddNotesAsync(context, search, hits, cancellationToken);
        await FinishAsync(request.Id, owner, hits, searched, unreadable, cancellationToken);
        return true;
    }

    private static (IReadOnlyList<FoundBy> By, bool AsReporter) Look(PersonSearch search, Submission submission)
    {
        var contact = submission.Contact;
        string[] own = [contact.Name ?? "", contact.Email ?? "", contact.Phone ?? "", contact.Address ?? ""];
        var by = search.In([.. own, .. submission.Sections.SelectMany(section => section.Rows).SelectMany(row => row.Lines)]);
        return (by, by.Count > 0 && search.In(own).Count > 0);
    }

    /// <summary>What staff wrote may name a person whom the report does not.</summary>
    private async Task AddNotesAsync(
        ReportsContext context, PersonSearch search, List<RightsHit> hits, CancellationToken cancellationToken)
    {
        var known = hits.Select(hit => hit.Reference).ToHashSet();
        await foreach (var note in
            (from note in context.Notes.AsNoTracking()
             join report in context.Reports on note.ReportId equals report.Id
             select new { note.Content, report.Reference, report.AcceptedAt, Report = report.Content })
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (_note.TryOpen(note.Content) is { } text
                && search.In([text.Text, text.LegalBasis ?? ""]) is { Count: > 0 } by && known.Add(note.Reference)
                && _content.TryOpen(note.Report) is { } submission)
                hits.Add(new(note.Reference, submission.FormTitle, note.AcceptedAt, by, AsReporter: false));
        }
    }

    private async Task<RightsRequest?> TakeAsync(CancellationToken cancellationToken)
    {
        var (now, owner) = (clock.GetUtcNow(), Guid.NewGuid());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await context.RightsRequests.AsNoTracking().Where(r => r.State == RightsState.Searching).OrderBy(r => r.At)
            .Select(r => new { r.Id, r.LeasedUntil }).ToListAsync(cancellationToken);
        foreach (var one in waiting.Where(one => one.LeasedUntil is null || one.LeasedUntil <= now))
        {
            using var turn = await writes.EnterAsync(cancellationToken);
            var until = now + Lease;
            // Of several servers, one has it.
            if (await context.RightsRequests
                .Where(r => r.Id == one.Id && r.State == RightsState.Searching && (r.LeasedUntil == null || r.LeasedUntil <= now))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.LeaseOwner, owner)
                    .SetProperty(x => x.LeasedUntil, until), cancellationToken) > 0)
                return await context.RightsRequests.AsNoTracking().SingleAsync(r => r.Id == one.Id, cancellationToken);
        }
        return null;
    }

    /// <returns>False where it was put away, or another server has it by now.</returns>
    private async Task<bool> TellAsync(Guid id, Guid owner, int searched, int unreadable, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Lease;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        return await context.RightsRequests.Where(r => r.Id == id && r.LeaseOwner == owner && r.State == RightsState.Searching)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Searched, searched).SetProperty(x => x.Unreadable, unreadable)
                    .SetProperty(x => x.LeasedUntil, until), cancellationToken) > 0;
    }

    private async Task FinishAsync(
        Guid id, Guid owner, IReadOnlyList<RightsHit> hits, int searched, int unreadable, CancellationToken cancellationToken)
    {
        var found = seals.Found.Seal(hits);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.RightsRequests.Where(r => r.Id == id && r.LeaseOwner == owner && r.State == RightsState.Searching)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, RightsState.Found).SetProperty(x => x.Found, found)
                    .SetProperty(x => x.Searched, searched).SetProperty(x => x.Unreadable, unreadable)
                    .SetProperty(x => x.LeaseOwner, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)
                    .SetProperty(x => x.Version, x => x.Version + 1),
                cancellationToken);
    }
}
