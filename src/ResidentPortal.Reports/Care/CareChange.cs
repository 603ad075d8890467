using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>Collects what is changed of one report, with its audit rows, and writes all of it or nothing.</summary>
internal sealed class CareChange(DateTimeOffset at, string? who, string reference)
{
    private readonly List<Action<Report>> _changes = [];
    private readonly List<object> _rows = [];

    public DateTimeOffset At => at;

    public bool IsNone => _changes.Count == 0;

    public void With(Action<Report> change, AuditAction action, string? detail)
    {
        _changes.Add(change);
        _rows.Add(new AuditEntry { At = at, Action = action, Who = who, Reference = reference, Detail = detail });
    }

    /// <summary>A row that belongs to the change, such as an email.</summary>
    public void Also(object row) => _rows.Add(row);

    /// <param name="version">That of the report from which the change was made.</param>
    /// <returns>False where another change came before: nothing is written.</returns>
    public async Task<bool> WriteAsync(ReportsContext context, SqliteWriteLock<ReportsContext> writes, Guid id, int version,
        CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Of two people who change it at once, one does.
        if (await context.Reports.Where(r => r.Id == id && r.Version == version)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, version + 1), cancellationToken) == 0)
            return false;
        var report = await context.Reports.SingleAsync(r => r.Id == id, cancellationToken);
        foreach (var change in _changes)
            change(report);
        context.AddRange(_rows);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
