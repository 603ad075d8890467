using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// Fills a reports database with the reports of two years and their lines in the list, straight into its tables: 2 % are emergencies, 95 %
/// are closed, four in ten are noise, three in ten have a second queue, one in seven a second kind.
/// </summary>
internal static class ManyListed
{
    private const int Queues = 9;
    private const int Kinds = 20;
    private const int Wards = 24;
    private const int Owners = 40;

    public static string Queue(int number) => $"queue-{number}";

    public static string Kind(int number) => $"kind-{number}";

    public static string Ward(int number) => $"Ward {number}";

    public static string Owner(int number) => $"person-{number}@council.test";

    public static async Task FillAsync(DbConnection connection, int reports, DateTimeOffset now)
    {
        var isSqlite = connection is SqliteConnection;
        await connection.OpenAsync();
        if (isSqlite)
            await ExecuteAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-300000; PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY");
        var apart = (long)TimeSpan.FromDays(730).TotalMilliseconds / reports;
        var first = now.AddDays(-730).ToUnixTimeMilliseconds();
        await ExecuteAsync(
            $"""
            CREATE TEMP TABLE made AS
            WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {reports})
            SELECT i, {first} + i * {apart} AS at, {Hash(1)} % 100 AS q, {Hash(2)} % 100 AS k, {Hash(3)} % {Wards} AS w,
                {Hash(4)} % 1000 AS u, {Hash(5)} % 1000 AS s, {Hash(6)} % {Owners} AS o, {Hash(7)} % 100 AS more FROM n
            """);
        var id = isSqlite ? "printf('%08X-0000-7000-8000-%012X', m.i, m.i)"
            : "(lpad(to_hex(m.i), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(m.i), 12, '0'))::uuid";
        var blob = isSqlite ? "randomblob(1500)" : "decode(repeat('ab', 1500), 'hex')";
        var key = isSqlite ? "randomblob(32)" : "decode(md5(m.i::text), 'hex')";
        var reference = isSqlite ? "printf('A-%08X', m.i)" : "'A-' || upper(lpad(to_hex(m.i), 8, '0'))";
        var (yes, no) = isSqlite ? ("1", "0") : ("TRUE", "FALSE");
        const string queue = "CASE WHEN m.q < 40 THEN 0 ELSE 1 + m.q % 8 END";
        const string kind = "CASE WHEN m.k < 40 THEN 0 ELSE 1 + m.k % 19 END";
        const string urgency = "CASE WHEN m.u < 20 THEN 'Emergency' WHEN m.u < 100 THEN 'Urgent' ELSE 'Routine' END";
        var state = $"CASE WHEN m.s < 5 THEN 'Spam' WHEN m.s < 955 AND m.i < {reports / 100 * 98} THEN 'Closed' "
            + "WHEN m.s < 975 THEN 'Taken' WHEN m.s < 985 THEN 'HandedOver' ELSE 'New' END";
        var owner = $"CASE WHEN m.s >= 985 THEN '' ELSE 'person-' || m.o || '@council.test' END";
        await ExecuteAsync(
            $$"""
            INSERT INTO "Reports" ("Id", "Reference", "FormId", "FormVersion", "State", "HeldTold", "Urgency", "AcceptedAt", "ContentHash",
                "SubmissionKey", "Content", "Routing")
            SELECT {{id}}, {{reference}}, 'asb', 3, 'Accepted', {{no}}, {{urgency}}, m.at, {{key}}, {{key}}, {{blob}},
                '{"Rules":["One"],"Queues":["queue-' || {{queue}} || '"],"Ward":"Ward ' || m.w || '","Kinds":["kind-' || {{kind}} || '"]}'
            FROM made m
            """);
        var list = $"CASE l.l WHEN 0 THEN '' WHEN 1 THEN 'queue-' || ({queue}) ELSE 'queue-' || (({queue} + 3) % {Queues}) END";
        await ExecuteAsync(
            $"""
            INSERT INTO "Listed" ("ReportId", "Queue", "Kind", "IsFirst", "Place", "FormId", "Ward", "Urgency", "State", "Owner")
            SELECT {id}, {list}, 'kind-' || (({kind} + k.k * 5) % {Kinds}), CASE WHEN k.k = 0 THEN {yes} ELSE {no} END,
                m.at * 1048576 + m.i % 1048576,
                CASE WHEN m.k >= 90 THEN 'hate-crime' WHEN m.k = 89 THEN 'case-review' ELSE 'asb' END, 'Ward ' || m.w, {urgency}, {state},
                {owner}
            FROM made m
            JOIN (SELECT 0 AS l UNION ALL SELECT 1 UNION ALL SELECT 2) l ON l.l < 2 OR m.more < 30
            JOIN (SELECT 0 AS k UNION ALL SELECT 1) k ON k.k = 0 OR m.more % 7 = 3
            """);
        await ExecuteAsync(isSqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "ANALYZE");

        async Task ExecuteAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 3600;
#pragma warning disable CA2100 // Written in this program.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    // The same on both, and nothing to do with the neighbours.
    private static string Hash(int salt) =>
        string.Create(CultureInfo.InvariantCulture, $"(((i + {salt * 7919}) * CAST(2654435761 AS BIGINT)) % 4294967296) / 4096");
}
