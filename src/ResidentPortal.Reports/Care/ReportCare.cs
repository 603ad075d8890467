using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>Who answers for a report and what is due. Each change says which version it was made from, and leaves audit rows.</summary>
public sealed class ReportCare(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SeenReports reports, ReportTaking taking,
    CareWords words, TimeProvider clock)
{
    /// <summary>As it stands, without what the report says.</summary>
    /// <returns>Null where there is no such report, or not for them, or it was not sent to its teams.</returns>
    public async Task<CareOf?> LookAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await reports.FindAsync(context, reference, seer, cancellationToken) is { IsInCare: true } seen
            ? CareOf.Report(seen.Row)
            : null;
    }

    /// <summary>Whether somebody may answer for this report: one of its queues is theirs, or they are a manager who sees it.</summary>
    public async Task<Func<Seer, bool>> MayOwnAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await reports.FindAsync(context, reference, seer, cancellationToken) is { } seen
            ? person => reports.IsFor(person, seen.Submission)
            : _ => false;
    }

    /// <summary>Gives it to somebody, or to nobody. Whoever takes it on says with it that their team has it.</summary>
    public Task<CareOutcome> OwnAsync(
        ReportReference reference, Seer seer, Seer? owner, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(reference, seer, version, (seen, change) =>
        {
            if (owner is not null && !reports.IsFor(owner, seen.Submission))
                return CareOutcome.MayNotOwn;
            Own(seen, change, owner?.Who);
            return CareOutcome.Done;
        }, takes: owner?.Who == seer.Who, cancellationToken);

    /// <summary>Sets all that is due at once.</summary>
    /// <param name="owner">Who is to answer for it; an owner that it has already need not be given again.</param>
    public Task<CareOutcome> PlanAsync(
        ReportReference reference, Seer seer, CarePlan plan, Seer? owner, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(reference, seer, version, (seen, change) =>
        {
            var row = seen.Row;
            if (plan.Owner != row.Owner)
            {
                if (plan.Owner is not null && (owner?.Who != plan.Owner || !reports.IsFor(owner, seen.Submission)))
                    return CareOutcome.MayNotOwn;
                Own(seen, change, plan.Owner);
            }

            if ((plan.ReviewOn, plan.Priority, plan.NextContactBy) == (row.ReviewOn, row.Priority, row.NextContactBy))
                return CareOutcome.Done;
            change.With(report => (report.ReviewOn, report.Priority, report.NextContactBy) =
                (plan.ReviewOn, plan.Priority, plan.NextContactBy), AuditAction.Planned, plan.ToCodes());
            return CareOutcome.Done;
        }, takes: plan.Owner == seer.Who, cancellationToken);

    /// <param name="because">A code of the council's.</param>
    public Task<CareOutcome> CloseAsync(
        ReportReference reference, Seer seer, string because, int version, CancellationToken cancellationToken = default)
    {
        if (words.Closing.All(reason => reason.Code != because))
            throw new ArgumentOutOfRangeException(nameof(because), "The council closes no report for this.");
        return ChangeAsync(reference, seer, version, (_, change) =>
        {
            change.With(report =>
            {
                report.Progress = ReportProgress.Closed;
                (report.ClosedAt, report.ClosedBecause) = (change.At, because);
                // Whoever closes it saw what was new: a newer version would have been another's.
                report.NewFromResident = false;
            }, AuditAction.Closed, because);
            return CareOutcome.Done;
        }, takes: true, cancellationToken);
    }

    /// <summary>A report that is not closed stays as it is.</summary>
    public Task<CareOutcome> ReopenAsync(
        ReportReference reference, Seer seer, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(reference, seer, version, (seen, change) =>
        {
            if (seen.Row.Progress is ReportProgress.Closed)
                change.With(Reopen, AuditAction.Reopened, null);
            return CareOutcome.Done;
        }, takes: false, cancellationToken);

    /// <summary>Somebody has looked at what was new from the resident.</summary>
    public Task<CareOutcome> NewsReadAsync(
        ReportReference reference, Seer seer, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(reference, seer, version, (seen, change) =>
        {
            if (seen.Row.NewFromResident)
                change.With(report => report.NewFromResident = false, AuditAction.NewsRead, null);
            return CareOutcome.Done;
        }, takes: false, cancellationToken);

    /// <summary>Somebody has it again.</summary>
    internal static void Reopen(Report report)
    {
        report.Progress = ReportProgress.Taken;
        (report.ClosedAt, report.ClosedBecause) = (null, null);
    }

    private static void Own(SeenReport seen, CareChange change, string? owner)
    {
        if (owner != seen.Row.Owner)
            change.With(report => report.Owner = owner, AuditAction.OwnerChanged, owner);
    }

    /// <param name="takes">Whoever does this has the report: reminders to their queues end.</param>
    private async Task<CareOutcome> ChangeAsync(ReportReference reference, Seer seer, int version,
        Func<SeenReport, CareChange, CareOutcome> decide, bool takes, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { IsInCare: true } seen)
            return CareOutcome.NotThere;
        if (seen.Row.Version != version)
            return CareOutcome.ChangedMeanwhile;
        var change = new CareChange(clock.GetUtcNow(), seer.Who, seen.Row.Reference);
        if (decide(seen, change) is not CareOutcome.Done and var refused)
            return refused;
        if (takes)
            await taking.TakeAsync(context, seen, seer, seen.Queues, cancellationToken);
        return change.IsNone || await change.WriteAsync(context, writes, seen.Row.Id, version, cancellationToken)
            ? CareOutcome.Done
            : CareOutcome.ChangedMeanwhile;
    }
}

/// <summary>What is due of a report.</summary>
/// <param name="Owner">A user name; null for nobody.</param>
public sealed record CarePlan(string? Owner, DateOnly? ReviewOn, ReportPriority Priority, DateOnly? NextContactBy)
{
    /// <summary>For the audit: "review 2026-12-01, contact none, priority High".</summary>
    internal string ToCodes() => $"review {Day(ReviewOn)}, contact {Day(NextContactBy)}, priority {Priority}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none";
}
