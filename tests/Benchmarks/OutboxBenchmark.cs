using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>How quickly waiting messages leave, beside a loop that only sends.</summary>
internal static class OutboxBenchmark
{
    private const int WarmUp = 200;
    private const int Messages = 1_000;
    private const int SentAtOnce = 4;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port);
        await DrainAsync(room, WarmUp);
        var outbox = await DrainAsync(room, Messages);
        var bare = await BareAsync(mail.Port, Messages);
        return [new("Messages delivered from the outbox, 4 at once", outbox.Rate("messages"),
            $"a bare SmtpClient loop: {bare.Rate("messages")}")];
    }

    /// <summary>Accepts reports until so many messages wait, or a few more, and sends them.</summary>
    private static async Task<Load> DrainAsync(ReportsRoom room, int messages)
    {
        var intake = room.Get<ReportIntake>();
        while (await room.WaitingAsync() < messages)
        {
            foreach (var draft in await room.PrepareDraftsAsync(20))
                await intake.AcceptAsync(ReportsRoom.Submission(), draft);
        }

        var dispatcher = room.Get<OutboxDispatcher>();
        var sent = 0;
        var load = await Load.RunAsync([0], 1, async _ => sent = await dispatcher.DispatchDueAsync());
        return await room.WaitingAsync() == 0
            ? load.Counting(sent)
            : throw new InvalidOperationException("Not every message was delivered.");
    }

    private static Task<Load> BareAsync(int port, int messages)
    {
        var text = string.Concat(Enumerable.Repeat("They play loud music most nights until three in the morning.\n", 40));
        return Load.RunAsync([.. Enumerable.Range(0, messages)], SentAtOnce, async _ =>
        {
            using var mail =
                new MailMessage("no-reply@benchmark.internal", "team@benchmark.internal", "A report", text)
                { BodyEncoding = Encoding.UTF8 };
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString($"<p>{text}</p>", Encoding.UTF8, MediaTypeNames.Text.Html));
            using var client = new SmtpClient("127.0.0.1", port);
            await client.SendMailAsync(mail);
        });
    }
}
