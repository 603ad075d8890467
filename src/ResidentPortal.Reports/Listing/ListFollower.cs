using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Listing;

/// <summary>
/// Writes the lines of the list after the reports: what accepts a report, or changes it, leaves a row in the audit and knows of no list.
/// It reads the audit on, from where it was, and writes the lines of each report that something was done to. A database that has no list
/// yet is read from its beginning.
/// </summary>
/// <param name="forms">By which the kinds of older reports are found; null where there are none.</param>
public sealed class ListFollower(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, GroupWriter writer, SealedJson seal,
    CurrentRouting routing, TimeProvider clock, ReportForms? forms = null)
{
    /// <summary>Small enough that nobody who sends a report waits for long.</summary>
    private const int AtOnce = 50;

    private const string Mark = "listed up to";

    /// <summary>No transaction is open for as long.</summary>
    private static readonly TimeSpan Open = TimeSpan.FromMinutes(1);

    // What leaves every line as it is.
    private static readonly AuditAction[] Unlisted =
    [
        AuditAction.Opened, AuditAction.Exported, AuditAction.Delivered, AuditAction.Escalated, AuditAction.GivenUp, AuditAction.NotTaken,
        AuditAction.RetriedByHand, AuditAction.Returned, AuditAction.SentElsewhere, AuditAction.Arrived, AuditAction.FiguresSet,
        AuditAction.ExportAsked, AuditAction.ExportFetched,
    ];

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <param name="steps">At most; each is of some reports.</param>
    /// <returns>False where there is more.</returns>
    public async Task<bool> CatchUpAsync(int steps, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await Watermarks.ReadAsync(context, Mark, cancellationToken);
        for (var step = 0; step < steps; step++)
        {
            var entries = await context.Audit.AsNoTracking().Where(e => e.Id > read).OrderBy(e => e.Id).Take(AtOnce)
                .Select(e => new Entry(e.Id, e.At, e.Action, e.Reference)).ToListAsync(cancellationToken);
            if (entries.Count == 0)
                return true;
            await ListAsync(context, entries, cancellationToken);
            if (Certain(read, entries) is var certain && certain > read)
                await RaiseAsync(context, certain, cancellationToken);
            read = entries[^1].Id;
        }

        return false;
    }

    private async Task ListAsync(ReportsContext context, IReadOnlyList<Entry> entries, CancellationToken cancellationToken)
    {
        var references = entries.Where(e => !Unlisted.Contains(e.Action)).Select(e => e.Reference).OfType<string>().Distinct().ToList();
        if (references.Count == 0)
            return;
        var reports = await context.Reports.AsNoTracking().Where(r => references.Contains(r.Reference)).ToListAsync(cancellationToken);
        var parts = reports.Select(report =>
        {
            var to = RoutedTo.Read(report.Routing);
            return new Part(
            [
                new Step(Statements.Unlist, [report.Id]),
                .. ListedLines.Of(report, to, to.Kinds ?? KindsIn(report), routing.Table.Restricted.Id).Select(Rows.Add),
            ]);
        }).ToList();
        // One that was deleted meanwhile is refused, and has no lines.
        if (parts.Count > 0)
            await writer.WriteAsync(parts, then: null, cancellationToken);
    }

    // As routing saw them: they did not stand beside the report before there was a list.
    private IReadOnlyList<string> KindsIn(Report report)
    {
        try
        {
            return _content.TryOpen(report.Content) is { } submission && forms?.Find(report.FormId) is { } form
                ? form.Facts(submission.Answers).Kinds.All
                : [];
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or CryptographicException
            or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // Answers of a form as it was long ago: the report is listed, and no kind finds it.
            return [];
        }
    }

    /// <summary>
    /// The last one before which none can be missing. Two transactions get their numbers in one order and may end in the other, so a gap is
    /// waited for; one that nobody fills was taken back.
    /// </summary>
    private long Certain(long read, IReadOnlyList<Entry> entries)
    {
        var closed = clock.GetUtcNow() - Open;
        foreach (var entry in entries)
        {
            if (entry.Id != read + 1 && entry.At > closed)
                break;
            read = entry.Id;
        }

        return read;
    }

    private async Task RaiseAsync(ReportsContext context, long to, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await Watermarks.TryRaiseAsync(context, Mark, to, cancellationToken);
    }

    private sealed record Entry(long Id, DateTimeOffset At, AuditAction Action, string? Reference);
}
