using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// Reports accepted durably and delivered, sent by 16 residents at once and at fixed rates: over HTTP, by the intake alone, and bare
/// inserts beside them.
/// </summary>
internal static class AcceptBenchmark
{
    public const int AtOnce = 16;
    private const int WarmUp = 2_000;
    private const int Reports = 2_000;
    private static readonly int[] Rates = [100, 200];
    private static readonly TimeSpan RateFor = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        var (intake, payload) = await IntakeAsync(storage.Path);
        var http = await HttpAsync(storage.Path);
        var bare = await BareAsync(storage.File("bare.db"), payload);
        return
        [
            .. http,
            new("Reports accepted by the intake alone, 16 at once", intake.Rate("reports"),
                $"bare inserts of as many bytes ({payload:N0}): {bare.Rate("inserts")}"),
            new("… how long each waits", intake.Latency, $"bare inserts: {bare.Latency}"),
        ];
    }

    private static async Task<IReadOnlyList<Row>> HttpAsync(string storage)
    {
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage, mail.Port);
        var before = await CountAsync(room);
        var drafts = new Queue<string>(await room.PrepareDraftsAsync(
            WarmUp + 2 * Reports + Rates.Sum(rate => rate * (int)RateFor.TotalSeconds)));
        var all = drafts.Count;
        await using var site = await SiteProcess.StartAsync(storage, mail.Port);
        using var submitter = await Submitter.OpenAsync(site, AtOnce);
        await SendAsync(WarmUp);
        await DeliveredAsync(room);

        List<Row> rows = [];
        // Mail waits, and costs nothing meanwhile.
        mail.Hold();
        var cpu = site.Processor;
        var accepted = await SendAsync(Reports);
        var untilAccepted = site.Processor - cpu;
        var waiting = await room.WaitingAsync();
        mail.Release();
        var drain = await Load.RunAsync([0], 1, _ => DeliveredAsync(room));
        var delivered = site.Processor - cpu;
        rows.Add(new("Processor time of the site until a report is accepted", PerReport(untilAccepted),
            $"16 at once, mail held: {accepted.Rate("reports")}, {accepted.Latency}", "1.0 ms"));
        rows.Add(new("… and its mail delivered", PerReport(delivered), "", "3.5 ms"));
        rows.Add(new("Messages that then leave", drain.Counting(waiting).Rate("messages"), $"{waiting:N0} waited", "1,000/s"));

        var full = await SendAsync(Reports);
        var left = await room.WaitingAsync();
        var rest = await Load.RunAsync([0], 1, _ => DeliveredAsync(room));
        rows.Add(new("Reports accepted over HTTP, 16 at once, and delivered meanwhile", full.Rate("reports"),
            $"{left:N0} messages waited at the end, gone in {rest.Latency}", "1,500/s"));
        rows.Add(new("… how long each waits", full.Latency));

        foreach (var rate in Rates)
        {
            var steady = await SendAsync(rate * (int)RateFor.TotalSeconds, rate);
            left = await room.WaitingAsync();
            await DeliveredAsync(room);
            rows.Add(new($"… when {rate} come in a second", steady.Latency, $"{left:N0} messages waited at the end",
                rate == 200 ? "p99 at most 15 ms" : ""));
        }

        var stored = await CountAsync(room) - before;
        return stored == all
            ? rows
            : throw new InvalidOperationException($"{stored} of {all} reports were accepted.");

        Task<Load> SendAsync(int count, int? perSecond = null) =>
            Load.RunAsync([.. Enumerable.Range(0, count).Select(_ => drafts.Dequeue())], AtOnce, submitter.SendAsync, perSecond: perSecond);

        static string PerReport(TimeSpan processor) => Units.PreciseMilliseconds(processor.TotalMilliseconds / Reports);
    }

    private static async Task DeliveredAsync(ReportsRoom room)
    {
        using var limit = new CancellationTokenSource(DeliveredWithin);
        while (await room.WaitingAsync() > 0)
            await Task.Delay(20, limit.Token);
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
