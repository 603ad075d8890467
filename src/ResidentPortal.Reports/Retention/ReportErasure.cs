using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>Who wants a report erased, and who agreed.</summary>
internal sealed record Erasing(ErasedBecause Because, string? By, string? AgreedBy);

/// <summary>Erases one report with all that hangs on it, and leaves a stub, a count and an audit row.</summary>
public sealed class ReportErasure(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, RetentionReading reading, TimeProvider clock)
{
    /// <param name="mayBe">Asked within the transaction, so that what was changed meanwhile counts.</param>
    /// <returns>False where there is no such report, or it may not be.</returns>
    internal async Task<bool> EraseAsync(
        Guid id, Erasing erasing, Func<KeptRow, Keeping, bool> mayBe, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Whoever hangs something on the report now waits, or was before and is seen.
        if (context.Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) is true)
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Reports" WHERE "Id" = {id} FOR UPDATE""", cancellationToken);
        if (await reading.OfAsync(context, reports => reports.Where(r => r.Id == id), cancellationToken) is not var (row, keeping)
            || !mayBe(row, keeping))
            return false;

        var now = clock.GetUtcNow();
        var routing = await context.Reports.Where(r => r.Id == id).Select(r => r.Routing).SingleAsync(cancellationToken);
        await RowsOfReports.DeleteAsync(context, id, cancellationToken);
        context.Erased.Add(new()
        {
            Reference = row.Reference,
            FormId = row.FormId,
            AcceptedAt = row.AcceptedAt,
            ClosedAt = row.ClosedAt,
            ErasedAt = now,
            Because = erasing.Because,
            By = erasing.By,
            AgreedBy = erasing.AgreedBy,
        });
        if (row.State is ReportState.Accepted)
        {
            context.CountedReports.Add(new()
            {
                Id = Guid.NewGuid(),
                FormId = row.FormId,
                Month = LondonTime.DateAt(row.AcceptedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                Ward = RoutedTo.Read(routing).Ward,
            });
        }
        context.Audit.Add(new()
        {
            At = now,
            Action = AuditAction.Erased,
            Who = erasing.By,
            Reference = row.Reference,
            Detail = erasing.Because.ToString(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
