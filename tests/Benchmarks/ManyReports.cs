using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ResidentPortal.Benchmarks;

/// <summary>Fills a reports database with copies of what one delivered report left, straight into its tables.</summary>
internal static class ManyReports
{
    // As ids are: those of one moment lie side by side. References and hashes lie anywhere.
    private const string ReportId = "printf('%08X-0000-7000-8000-%012X', n.i, 0)";
    private const string MessageId = "printf('%08X-0000-7000-8000-%012X', n.i, t.k)";
    private const string Reference = "printf('A-%08X', n.i * 2654435761 % 4294967296)";
    private const string Ago = " - n.i * 1000";

    private static readonly (string Table, Dictionary<string, string> Own)[] Copies =
    [
        ("Reports", new()
        {
            ["Id"] = ReportId, ["Reference"] = Reference, ["SubmissionKey"] = "randomblob(32)", ["ContentHash"] = "randomblob(32)",
            ["AcceptedAt"] = "t.AcceptedAt" + Ago,
        }),
        ("Outbox", new()
        {
            ["Id"] = MessageId, ["ReportId"] = ReportId, ["CreatedAt"] = "t.CreatedAt" + Ago, ["TryingSince"] = "t.TryingSince" + Ago,
            ["DueAt"] = "t.DueAt" + Ago, ["DeliveredAt"] = "t.DeliveredAt" + Ago,
        }),
        ("Attempts", new() { ["MessageId"] = MessageId, ["At"] = "t.At" + Ago }),
        ("Audit", new() { ["Reference"] = Reference, ["At"] = "t.At" + Ago }),
    ];

    /// <param name="database">The file, in which there is one report whose mail was delivered, and nothing else.</param>
    public static void Fill(string database, int reports)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=3600");
        connection.Open();
        // Quick, not durable: nobody else has the file, and indexes are made once all is there.
        Execute("PRAGMA synchronous=OFF; PRAGMA cache_size=-500000; PRAGMA foreign_keys=OFF");
        var indexes = Read("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        foreach (var name in Read("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
            Execute($"DROP INDEX \"{name}\"");
        foreach (var (table, own) in Copies)
        {
            var columns = Read($"SELECT name FROM pragma_table_info('{table}')").Where(name => name != "Id" || own.ContainsKey("Id"))
                .ToList();
            var names = string.Join(", ", columns.Select(name => $"\"{name}\""));
            var values = string.Join(", ", columns.Select(name => own.GetValueOrDefault(name, $"t.\"{name}\"")));
            Execute(string.Create(CultureInfo.InvariantCulture,
                $"""
                INSERT INTO "{table}" ({names})
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {reports})
                SELECT {values} FROM n, (SELECT *, row_number() OVER (ORDER BY "Id") AS k FROM "{table}") t ORDER BY n.i, t.k
                """));
        }
        foreach (var index in indexes)
            Execute(index);
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");

        void Execute(string sql)
        {
            using var command = Command(sql);
            command.ExecuteNonQuery();
        }

        List<string> Read(string sql)
        {
            using var command = Command(sql);
            using var reader = command.ExecuteReader();
            List<string> rows = [];
            while (reader.Read())
                rows.Add(reader.GetString(0));
            return rows;
        }

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this program.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command;
        }
    }
}
