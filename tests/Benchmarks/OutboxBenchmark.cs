using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>How quickly waiting messages leave, beside a loop that only sends.</summary>
internal static class OutboxBenchmark
{
    private const int WarmUp = 100;
    private const int Reports = 500;
    private const int SentAtOnce = 4;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port);
        await DrainAsync(room, WarmUp);
        var outbox = await DrainAsync(room, Reports);
        var bare = await BareAsync(mail.Port, 2 * Reports);
        return [new("Messages delivered from the outbox, 4 at once", outbox.Rate("messages"), $"a bare SmtpClient loop: {bare.Rate("messages")}")];
    }

    /// <summary>Each report of this benchmark has two messages: the team's and the receipt.</summary>
    private static async Task<Load> DrainAsync(ReportsRoom room, int reports)
    {
        var intake = room.Get<ReportIntake>();
        foreach (var draft in await room.PrepareDraftsAsync(reports))
            await intake.AcceptAsync(ReportsRoom.Submission(), draft);
        var dispatcher = room.Get<OutboxDispatcher>();
        var sent = 0;
        var load = await Load.RunAsync([0], 1, async _ => sent = await dispatcher.DispatchDueAsync());
        return sent == 2 * reports ? load.Counting(sent) : throw new InvalidOperationException($"{sent} messages were sent, not {2 * reports}.");
    }

    private static Task<Load> BareAsync(int port, int messages)
    {
        var text = string.Concat(Enumerable.Repeat("They play loud music most nights until three in the morning.\n", 40));
        return Load.RunAsync([.. Enumerable.Range(0, messages)], SentAtOnce, async _ =>
        {
            using var mail = new MailMessage("no-reply@benchmark.internal", "team@benchmark.internal", "A report", text) { BodyEncoding = Encoding.UTF8 };
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString($"<p>{text}</p>", Encoding.UTF8, MediaTypeNames.Text.Html));
            using var client = new SmtpClient("127.0.0.1", port);
            await client.SendMailAsync(mail);
        });
    }
}
