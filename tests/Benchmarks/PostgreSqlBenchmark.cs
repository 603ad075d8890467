using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Benchmarks;

/// <summary>Accepting and sending on PostgreSQL. It is that of the tests, which does not wait for the disk.</summary>
internal static class PostgreSqlBenchmark
{
    private const int WarmUp = 500;
    private const int Reports = 1_500;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port, await PostgreSqlServer.NewDatabaseAsync());
        var dispatcher = room.Get<OutboxDispatcher>();
        await AcceptAsync(room, WarmUp);
        await dispatcher.DispatchDueAsync();

        var accepted = await AcceptAsync(room, Reports);
        var sent = 0;
        var drain = await Load.RunAsync([0], 1, async _ => sent = await dispatcher.DispatchDueAsync());
        return
        [
            new("PostgreSQL: reports accepted by the intake alone, 16 at once", accepted.Rate("reports"), accepted.Latency),
            new("PostgreSQL: messages delivered from the outbox", drain.Counting(sent).Rate("messages")),
        ];
    }

    private static async Task<Load> AcceptAsync(ReportsRoom room, int count)
    {
        var intake = room.Get<ReportIntake>();
        var reports = (await room.PrepareDraftsAsync(count)).Select(draft => (Draft: draft, Submission: ReportsRoom.Submission())).ToList();
        return await Load.RunAsync(reports, AcceptBenchmark.AtOnce, report => intake.AcceptAsync(report.Submission, report.Draft));
    }
}
