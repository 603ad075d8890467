using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Rights;

/// <summary>What people ask about the data that is held of them, from the search to what was handed over or erased.</summary>
public sealed class RightsRequests(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, RightsSeals seals, RetentionReading reading,
    ReportErasure erasure, TimeProvider clock)
{
    public async Task<Guid> StartAsync(RightsSearch search, string who, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var request = new RightsRequest
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            By = who,
            State = RightsState.Searching,
            Search = seals.Search.Seal(search),
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        context.RightsRequests.Add(request);
        context.Audit.Add(Audit(AuditAction.Searched, who, request.Id));
        await context.SaveChangesAsync(cancellationToken);
        return request.Id;
    }

    /// <returns>The last first.</returns>
    public async Task<IReadOnlyList<RightsRequest>> ListAsync(RightsState? state = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RightsRequests.AsNoTracking().Where(r => state == null || r.State == state).OrderByDescending(r => r.At)
            .Take(100).ToListAsync(cancellationToken);
    }

    /// <returns>Null where there is no such request.</returns>
    public async Task<OpenedRequest?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RightsRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } request
            ? new(request, seals.Search.TryOpen(request.Search),
                request.Found is { } found ? seals.Found.TryOpen(found) ?? [] : [],
                request.Decision is { } decision ? seals.Decision.TryOpen(decision) : null)
            : null;
    }

    /// <summary>
    /// Keeps what was decided. Where a second person has to agree, nothing is handed over or erased before.
    /// </summary>
    /// <param name="version">What the person who decides has seen.</param>
    /// <returns>False where somebody else has changed it since.</returns>
    public Task<bool> DecideAsync(
        Guid id, int version, RightsDecision decision, string who, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, version, AuditAction.RightsDecided, who, request =>
        {
            if (request.State is not (RightsState.Found or RightsState.Proposed or RightsState.Agreed))
                return false;
            request.State = SecondPerson.IsNeeded(decision.Erases, decision.MayBeAccused) ? RightsState.Proposed : RightsState.Agreed;
            (request.Decision, request.DecidedBy, request.DecidedAt) = (seals.Decision.Seal(decision), who, clock.GetUtcNow());
            request.AgreedBy = null;
            return true;
        }, cancellationToken);

    /// <summary>Why a report that is to be erased has to stay; empty where it has not.</summary>
    public async Task<IReadOnlyList<Spared>> StaysAsync(ReportReference reference, CancellationToken cancellationToken = default) =>
        [.. (await reading.OfAsync(reference, cancellationToken))?.Spared.Where(HasToStay) ?? []];

    /// <summary>A second person agrees. What is to be erased is erased at once.</summary>
    public async Task<Agreement> AgreeAsync(Guid id, int version, string who, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { Request: { State: RightsState.Proposed } request, Decision: { } decision }
            || request.Version != version)
            return Agreement.Changed;
        if (!SecondPerson.MayAgree(who, request.DecidedBy!) || !SecondPerson.MayAgree(who, request.By))
            return Agreement.OwnDecision;
        if (!await ChangeAsync(id, version, AuditAction.RightsAgreed, who, changed =>
            {
                changed.AgreedBy = who;
                changed.State = decision.Erases ? RightsState.Closed : RightsState.Agreed;
                changed.ClosedAt = decision.Erases ? clock.GetUtcNow() : null;
                return true;
            }, cancellationToken))
            return Agreement.Changed;
        if (decision.Erases)
            await EraseAsync(decision, request.DecidedBy!, who, cancellationToken);
        return Agreement.Agreed;
    }

    /// <summary>A second person does not agree: somebody has to decide anew.</summary>
    /// <returns>False where somebody else has changed it since.</returns>
    public Task<bool> DeclineAsync(Guid id, int version, string who, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, version, AuditAction.RightsDeclined, who, request =>
        {
            if (request.State is not RightsState.Proposed)
                return false;
            request.State = RightsState.Found;
            return true;
        }, cancellationToken);

    /// <summary>Puts it away.</summary>
    public Task<bool> CloseAsync(Guid id, int version, string who, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, version, AuditAction.RightsClosed, who, request =>
        {
            if (request.State is RightsState.Closed)
                return false;
            (request.State, request.ClosedAt) = (RightsState.Closed, clock.GetUtcNow());
            return true;
        }, cancellationToken);

    private static bool HasToStay(Spared spared) => spared is Spared.LegalHold or Spared.CaseReview;

    private async Task EraseAsync(RightsDecision decision, string by, string agreedBy, CancellationToken cancellationToken)
    {
        List<Guid> ids;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var theirs = decision.Theirs;
            ids = await context.Reports.Where(r => theirs.Contains(r.Reference)).Select(r => r.Id).ToListAsync(cancellationToken);
        }
        foreach (var id in ids)
        {
            await erasure.EraseAsync(id, new(ErasedBecause.Asked, by, agreedBy), (_, keeping) => !keeping.Spared.Any(HasToStay),
                cancellationToken);
        }
    }

    private async Task<bool> ChangeAsync(
        Guid id, int version, AuditAction action, string who, Func<RightsRequest, bool> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        if (await context.RightsRequests.SingleOrDefaultAsync(r => r.Id == id && r.Version == version, cancellationToken) is not { } request
            || !change(request))
            return false;
        request.Version++;
        context.Audit.Add(Audit(action, who, id));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // Of the request alone: neither whom it is about nor why.
    private AuditEntry Audit(AuditAction action, string who, Guid request) =>
        new() { At = clock.GetUtcNow(), Action = action, Who = who, Detail = request.ToString() };
}

/// <summary>A request with what is sealed in it.</summary>
/// <param name="Search">Null when the key that sealed it is gone.</param>
/// <param name="Hits">Empty while the search goes on.</param>
public sealed record OpenedRequest(RightsRequest Request, RightsSearch? Search, IReadOnlyList<RightsHit> Hits, RightsDecision? Decision);

public enum Agreement
{
    Agreed,

    /// <summary>Somebody else has changed it since.</summary>
    Changed,

    /// <summary>Whoever decided, or began it, cannot be the second person.</summary>
    OwnDecision,
}
