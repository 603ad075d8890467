using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>Counts what one key sealed in the reports database, for an operator who may have lost it.</summary>
internal static class SealedReports
{
    // Both databases count bytes from 1, so the key's id begins with the fifth (SealedBy.Start).
    private const string Reports = "SELECT COUNT(*) AS \"Value\" FROM \"Reports\" WHERE substr(\"Content\", 5, 16) = {0}";
    // Most are written from their report; others are sealed themselves.
    private const string Waiting =
        """
        SELECT COUNT(*) AS "Value" FROM "Outbox" o LEFT JOIN "Reports" r ON r."Id" = o."ReportId"
        WHERE o."State" = 'Pending' AND substr(COALESCE(o."Payload", r."Content"), 5, 16) = {0}
        """;
    private const string Drafts = "SELECT COUNT(*) AS \"Value\" FROM \"Drafts\" WHERE substr(\"Payload\", 5, 16) = {0}";
    private const string Notes = "SELECT COUNT(*) AS \"Value\" FROM \"Notes\" WHERE substr(\"Content\", 5, 16) = {0}";
    private const string Routing = "SELECT COUNT(*) AS \"Value\" FROM \"RoutingVersions\" WHERE substr(\"Content\", 5, 16) = {0}";
    private const string Equality = "SELECT COUNT(*) AS \"Value\" FROM \"EqualityResponses\" WHERE substr(\"Answers\", 5, 16) = {0}";
    private const string Filters = "SELECT COUNT(*) AS \"Value\" FROM \"SavedFilters\" WHERE substr(\"Content\", 5, 16) = {0}";
    private const string Exports = "SELECT COUNT(*) AS \"Value\" FROM \"Exports\" WHERE substr(\"Content\", 5, 16) = {0}";

    /// <returns>"12 reports", "3 emails that wait"; nothing for what there is none of.</returns>
    public static async Task<IReadOnlyList<string>> CountAsync(ReportsContext context, Guid key, CancellationToken cancellationToken)
    {
        List<string> found = [];
        await AddAsync(Reports, "report", "reports");
        await AddAsync(Waiting, "email that waits", "emails that wait");
        await AddAsync(Notes, "note of staff", "notes of staff");
        await AddAsync(Drafts, "unfinished report", "unfinished reports");
        await AddAsync(Equality, "set of equality answers", "sets of equality answers");
        await AddAsync(Filters, "saved filter", "saved filters");
        await AddAsync(Exports, "export", "exports");
        await AddAsync(Routing, "version of the routing", "versions of the routing");
        return found;

        async Task AddAsync(string sql, string one, string several)
        {
            object[] id = [key.ToByteArray()];
            if (await context.Database.SqlQueryRaw<long>(sql, id).SingleAsync(cancellationToken) is var count and > 0)
                found.Add(count == 1 ? $"1 {one}" : $"{count} {several}");
        }
    }
}
