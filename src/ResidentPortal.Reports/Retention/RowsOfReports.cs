using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>
/// Deletes a report with everything that hangs on it: whatever table leads to it by a foreign key, now or in a later version, is found in
/// the model.
/// </summary>
internal static class RowsOfReports
{
    public static async Task DeleteAsync(ReportsContext context, Guid report, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements(context.Model))
            await context.Database.ExecuteSqlRawAsync(statement, [report], cancellationToken);
    }

    /// <summary>What hangs on something before that on which it hangs, and the report last.</summary>
    internal static IReadOnlyList<string> Statements(IModel model)
    {
        var reports = model.FindEntityType(typeof(Report))!;
        return [.. Dependents(reports, $"{Column(reports.FindPrimaryKey()!.Properties)} = {{0}}", [reports]),
            Delete(reports, "\"Id\" = {0}")];
    }

    private static IEnumerable<string> Dependents(IEntityType principal, string which, IReadOnlyList<IEntityType> way) =>
        from key in principal.GetReferencingForeignKeys()
        // The test of a queue stays without its email.
        where key.DeleteBehavior is not DeleteBehavior.SetNull
        let dependent = key.DeclaringEntityType
        where !way.Contains(dependent)
        let these = $"{Column(key.Properties)} IN (SELECT {Column(key.PrincipalKey.Properties)} FROM {Table(principal)} WHERE {which})"
        from statement in Dependents(dependent, these, [.. way, dependent]).Append(Delete(dependent, these))
        select statement;

    private static string Delete(IEntityType rows, string which) => $"DELETE FROM {Table(rows)} WHERE {which}";

    private static string Table(IEntityType rows) => $"\"{rows.GetTableName()}\"";

    private static string Column(IReadOnlyList<IProperty> key) => $"\"{key.Single().GetColumnName()}\"";
}
