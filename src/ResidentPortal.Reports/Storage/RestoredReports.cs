using System.Globalization;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// What an operator must know of a restored reports database: mail that waited when the backup was made may have gone out since, and
/// reports that came since are not in it.
/// </summary>
internal sealed class RestoredReports : IRestoreFindings<ReportsContext>
{
    private const string Waiting =
        """
        SELECT o."Id", r."Reference", o."Kind", o."QueueId"
        FROM "Outbox" o LEFT JOIN "Reports" r ON r."Id" = o."ReportId"
        WHERE o."State" = 'Pending' ORDER BY o."CreatedAt"
        """;

    public IReadOnlyList<string> Tell(DatabaseFile restored, DatabaseFile? replaced)
    {
        var waiting = restored.Rows(Waiting);
        var (reports, messages) = (restored.Count("SELECT COUNT(*) FROM \"Reports\""), restored.Count("SELECT COUNT(*) FROM \"Outbox\""));
        List<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{reports} reports, {messages} messages, of which {waiting.Count} wait and go out when the site starts"),
        ];
        if (replaced is null)
        {
            if (waiting.Count > 0)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"What was there before cannot be read: each of the "
                    + $"{waiting.Count} may have gone out since the backup and be sent twice."));
            return lines;
        }

        var delivered = replaced.Column<object>("SELECT \"Id\" FROM \"Outbox\" WHERE \"State\" = 'Delivered'").Select(Id).ToHashSet();
        var twice = waiting.Where(message => delivered.Contains(Id(message[0]!))).ToList();
        lines.Add(twice.Count == 0
            ? "No message will be sent twice."
            : string.Create(CultureInfo.InvariantCulture, $"{twice.Count} of them went out since the backup and will be sent twice, "
                + $"with the same Message-ID:"));
        lines.AddRange(twice.Select(message => $"  {Id(message[0]!)}  {message[1] ?? "-",-11}  {message[2],-10}  {message[3] ?? "-"}"));

        var back = ErasedSince(replaced).Intersect(restored.Column<string>("SELECT \"Reference\" FROM \"Reports\"")).ToList();
        if (back.Count > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{back.Count} reports were erased since the backup and are back. "
                + $"What somebody asked to be erased has to be erased again: {string.Join(", ", back)}"));
        var known = restored.Column<string>("SELECT \"Reference\" FROM \"Reports\"").ToHashSet();
        var missing = replaced.Column<string>("SELECT \"Reference\" FROM \"Reports\" ORDER BY \"AcceptedAt\"")
            .Where(reference => !known.Contains(reference)).ToList();
        if (missing.Count > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{missing.Count} reports came after the backup and are only in what "
                + $"was replaced: {string.Join(", ", missing)}"));
        return lines;
    }

    // One of an earlier version has no such table.
    private static IEnumerable<string> ErasedSince(DatabaseFile replaced) =>
        replaced.HasTable("Erased") ? replaced.Column<string>("SELECT \"Reference\" FROM \"Erased\"") : [];

    // EF writes them in upper case.
    private static string Id(object id) => ((string)id).ToLowerInvariant();
}
