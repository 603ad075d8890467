using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>
/// Each night, on whichever server comes first: tells operations which reports will be erased in 14 days, and erases those that were told
/// of 14 days ago. One that is stopped in the middle goes on in the next night.
/// </summary>
public sealed class RetentionNight(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, RetentionReading reading, RetentionPeriods periods,
    ReportErasure erasure, Outbox outbox, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>In London, when few people need the site.</summary>
    public static readonly TimeOnly Begins = new(3, 0);

    private const string Mark = "retention";

    /// <returns>Null where this night's work is done, or not due.</returns>
    public async Task<RetentionRound?> RunIfDueAsync(CancellationToken cancellationToken = default)
    {
        var local = LondonTime.From(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < Begins || !await TakeAsync(today, cancellationToken))
            return null;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await TakeBackAsync(context, today, cancellationToken);
        var plan = await reading.PlanAsync(context, today, cancellationToken);
        var announced = await AnnounceAsync(context, plan, today, cancellationToken);
        var erased = 0;
        foreach (var one in plan.Erased)
        {
            if (await erasure.EraseAsync(one.Id, new(Because(one), By: null, AgreedBy: null),
                (row, keeping) => keeping.IsOver(today, RetentionReading.Announced(row, today)), cancellationToken))
                erased++;
        }
        await SweepAsync(context, today, cancellationToken);
        return new(announced, erased, plan.Spared.Count);

        ErasedBecause Because(PlannedReport one) =>
            one.IsSpam ? ErasedBecause.Spam : ErasedBecause.TimeOver;
    }

    /// <summary>Of several servers, one has the night. A clock that was ahead and was set back does not stop it for long.</summary>
    private async Task<bool> TakeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (due, done) = (today.DayNumber, await Watermarks.ReadAsync(context, Mark, cancellationToken));
        if (done == due)
            return false;
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (done > due)
            await context.Watermarks.Where(w => w.Name == Mark && w.Position == done)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.Position, due - 1), cancellationToken);
        var taken = await Watermarks.TryRaiseAsync(context, Mark, due, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    /// <summary>What somebody has opened again, put on hold or added to is announced anew once that is over.</summary>
    private async Task TakeBackAsync(ReportsContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var noLonger = await reading.NoLongerAsync(context, today, cancellationToken);
        foreach (var some in noLonger.Chunk(200))
        {
            using var turn = await writes.EnterAsync(cancellationToken);
            await context.Reports.Where(r => some.Contains(r.Id))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ErasureAnnounced, (DateOnly?)null), cancellationToken);
        }
    }

    private async Task<int> AnnounceAsync(
        ReportsContext context, RetentionPlan plan, DateOnly today, CancellationToken cancellationToken)
    {
        var fresh = plan.Announced.Where(one => one.IsNew).ToList();
        if (fresh.Count == 0)
            return 0;
        using (await writes.EnterAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            foreach (var some in fresh.Chunk(200))
            {
                var ids = some.Select(one => one.Id).ToList();
                await context.Reports.Where(r => ids.Contains(r.Id))
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.ErasureAnnounced, today), cancellationToken);
            }
            context.Outbox.Add(outbox.ToOperations(
                clock.GetUtcNow(), RetentionEmail.Announcing(outbox.OperationsMailbox, fresh, plan.Spared), topic: Mark));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        signal.Ring();
        return fresh.Count;
    }

    /// <summary>What is kept for a time, and nobody has to read before it goes.</summary>
    private async Task SweepAsync(ReportsContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var audit = LondonTime.At(today.AddYears(-periods.AuditYears), default);
        var rights = LondonTime.At(today.AddMonths(-periods.RightsMonths), default);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.Audit.Where(e => e.At < audit).ExecuteDeleteAsync(cancellationToken);
        await context.Erased.Where(e => e.ErasedAt < audit).ExecuteDeleteAsync(cancellationToken);
        await context.RightsRequests.Where(r => r.ClosedAt < rights).ExecuteDeleteAsync(cancellationToken);
        await context.PrivacyComplaints.Where(c => c.ClosedAt < rights).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>What one night did: counts only.</summary>
/// <param name="Spared">Their time is over, and they stay.</param>
public sealed record RetentionRound(int Announced, int Erased, int Spared);
