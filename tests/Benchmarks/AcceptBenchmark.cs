using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>Reports accepted durably by 16 residents at once: over HTTP, by the intake alone, and bare inserts beside them.</summary>
internal static class AcceptBenchmark
{
    public const int AtOnce = 16;
    private const int WarmUp = 3_000;
    private const int Reports = 3_000;
    private const int BusyPerSecond = 50;
    private const int BusyReports = 500;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        var (intake, payload) = await IntakeAsync(storage.Path);
        var (http, busy) = await HttpAsync(storage.Path);
        var bare = await BareAsync(storage.File("bare.db"), payload);
        return
        [
            new("Reports accepted over HTTP, 16 at once", http.Rate("reports"), $"bare inserts: {bare.Rate("inserts")}"),
            new("… how long each waits", http.Latency, $"bare inserts: {bare.Latency}", "p99 at most 15 ms"),
            new($"… when {BusyPerSecond} come in a second", busy.Latency),
            new("Reports accepted by the intake alone, 16 at once", intake.Rate("reports"),
                $"a report and its messages: {payload:N0} bytes"),
            new("… how long each waits", intake.Latency),
        ];
    }

    private static async Task<(Load Full, Load Busy)> HttpAsync(string storage)
    {
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage, mail.Port);
        var before = await CountAsync(room);
        var drafts = await room.PrepareDraftsAsync(WarmUp + Reports + BusyReports);
        await using var site = await SiteProcess.StartAsync(storage, mail.Port);
        using var submitter = await Submitter.OpenAsync(site, AtOnce);
        await Load.RunAsync([.. drafts.Take(WarmUp)], AtOnce, submitter.SendAsync);
        var full = await Load.RunAsync([.. drafts.Skip(WarmUp).Take(Reports)], AtOnce, submitter.SendAsync);
        var busy = await Load.RunAsync([.. drafts.Skip(WarmUp + Reports)], AtOnce, submitter.SendAsync, perSecond: BusyPerSecond);
        var accepted = await CountAsync(room) - before;
        return accepted == drafts.Count
            ? (full, busy)
            : throw new InvalidOperationException($"{accepted} of {drafts.Count} reports were accepted.");
    }

    private static async Task<(Load Load, int Payload)> IntakeAsync(string storage)
    {
        await using var room = await ReportsRoom.OpenAsync(storage);
        var drafts = await room.PrepareDraftsAsync(WarmUp + Reports);
        var submissions = drafts.Select(draft => (draft, ReportsRoom.Submission())).ToList();
        var intake = room.Get<ReportIntake>();
        await Load.RunAsync([.. submissions.Take(WarmUp)], AtOnce, SendAsync);
        var load = await Load.RunAsync([.. submissions.Skip(WarmUp)], AtOnce, SendAsync);
        var payload = await room.InDatabaseAsync(async db =>
        {
            var report = await db.Reports.OrderBy(r => r.Id).FirstAsync();
            var messages = await db.Outbox.Where(m => m.ReportId == report.Id).ToListAsync();
            return report.Content.Length + messages.Sum(m => m.Payload?.Length ?? 0);
        });
        // What was accepted here must not be dispatched while the site is measured.
        await room.InDatabaseAsync(db => db.Attempts.ExecuteDeleteAsync());
        await room.InDatabaseAsync(db => db.Outbox.ExecuteDeleteAsync());
        return (load, payload);

        Task SendAsync((string Draft, Submission Submission) report) => intake.AcceptAsync(report.Submission, report.Draft);
    }

    private static Task<int> CountAsync(ReportsRoom room) =>
        room.InDatabaseAsync(db => db.Reports.CountAsync(report => report.State == ReportState.Accepted));

    /// <summary>As many bytes a row, each row on the disk before the next begins.</summary>
    private static async Task<Load> BareAsync(string file, int bytes)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, payload BLOB)");
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO bare (payload) VALUES ($payload)";
        insert.Parameters.AddWithValue("$payload", new byte[bytes]);
        using var gate = new SemaphoreSlim(1, 1);
        return await Load.RunAsync([.. Enumerable.Range(0, Reports)], AtOnce, async _ =>
        {
            await gate.WaitAsync();
            insert.ExecuteNonQuery();
            gate.Release();
        });

        async Task ExecuteAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
