using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Held;

/// <summary>Reports held because they looked automated, until a person lets them go.</summary>
public sealed class HeldReports(
    IDbContextFactory<ReportsContext> contexts,
    SqliteWriteLock<ReportsContext> writes,
    SealedJson seal,
    OutboxSignal signal,
    TimeProvider clock)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    public async Task<HeldList> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new HeldList(await All(context).AsNoTracking()
            .OrderBy(r => r.AcceptedAt)
            .Select(r => new HeldReport(r.Reference, r.FormId, r.HeldReason!, r.AcceptedAt))
            .ToListAsync(cancellationToken));
    }

    // Told or not, they are in the index of what is held: without its column SQLite reads all reports in their order.
    internal static IQueryable<Report> All(ReportsContext context) =>
        context.Reports.Where(r => r.State == ReportState.Held && new[] { false, true }.Contains(r.HeldTold));

    /// <summary>Since when the report is held; null when it is not, or not any more.</summary>
    public async Task<DateTimeOffset?> HeldSinceAsync(ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Reports.Where(r => r.Reference == text && r.State == ReportState.Held)
            .Select(r => (DateTimeOffset?)r.AcceptedAt).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Sends a held report to its teams, and the receipt if one is wanted, as if it had just been accepted.</summary>
    /// <param name="who">For the audit row.</param>
    /// <returns>False when no report with this reference is held.</returns>
    public async Task<bool> ReleaseAsync(ReportReference reference, string who, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Of two people who release it at once, one does.
        var released = await context.Reports
            .Where(r => r.Reference == text && r.State == ReportState.Held)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.Accepted), cancellationToken);
        if (released == 0)
            return false;

        var report = await context.Reports.SingleAsync(r => r.Reference == text, cancellationToken);
        // Whoever was held may have sent it again since.
        var same = await SameAnswers.FindAsync(context, report, cancellationToken);
        report.MayRepeat = same?.Reference;
        context.Outbox.AddRange(ReportMessages.For(_content.Open(report.Content), report.Id, now));
        CountedApplication.Count(context, report, counted: same is { State: ReportState.Accepted });
        context.Audit.Add(new AuditEntry
        {
            At = now,
            Action = AuditAction.Released,
            Who = who,
            Reference = text,
            Detail = report.HeldReason,
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return true;
    }

    /// <summary>Keeps a held report from its teams for good. It is erased when the council's period for spam is over.</summary>
    /// <param name="why">A code.</param>
    /// <returns>False when no report with this reference is held.</returns>
    public async Task<bool> MarkSpamAsync(
        ReportReference reference, string who, string why, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Of two people who decide at once, one does.
        if (await context.Reports.Where(r => r.Reference == text && r.State == ReportState.Held)
            .ExecuteUpdateAsync(
                // How long it is kept counts from now.
                r => r.SetProperty(x => x.State, ReportState.Spam).SetProperty(x => x.ClosedAt, now), cancellationToken) == 0)
            return false;
        context.Audit.Add(
            new AuditEntry { At = now, Action = AuditAction.MarkedSpam, Who = who, Reference = text, Detail = why });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

public sealed record HeldReport(string Reference, string FormId, string Reason, DateTimeOffset AcceptedAt);

public sealed record HeldList(IReadOnlyList<HeldReport> Reports)
{
    /// <summary>For a terminal; holds nothing personal.</summary>
    public string ToText()
    {
        if (Reports.Count == 0)
            return "No report is held." + Environment.NewLine;
        var text = new StringBuilder();
        foreach (var r in Reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"{r.Reference}  {r.FormId}  {r.Reason}  {r.AcceptedAt:u}").AppendLine();
        }

        return text.ToString();
    }
}
