using System.Collections.Concurrent;
using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>How quickly waiting messages leave, beside a loop that only sends.</summary>
internal static class OutboxBenchmark
{
    // Until the code that sends is compiled as it stays: with 200, a third of the time measured went to the compiler.
    private const int WarmUp = 9_000;
    private const int Messages = 6_000;
    private const int ManyMessages = 10_000;
    private const int SentAtOnce = 4;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port);
        await DrainAsync(room, WarmUp);
        var outbox = await DrainAsync(room, Messages);
        await BareAsync(mail.Port, WarmUp);
        var bare = await BareAsync(mail.Port, Messages);
        var urgent = await UrgentAsync(room);
        return
        [
            new("Messages delivered from the outbox, 4 at once", outbox.Rate("messages"),
                string.Create(CultureInfo.InvariantCulture,
                    $"a bare MailKit loop, 4 open connections: {bare.Rate("messages")}; {outbox.PerSecond / bare.PerSecond:0.00} of it"),
                "1,000/s, 0.6 of it"),
            new("An urgent report's mail, accepted while 10,000 messages wait", Units.Milliseconds(urgent.TotalMilliseconds),
                "until the last of its messages is delivered", "2 s"),
        ];
    }

    private static async Task<TimeSpan> UrgentAsync(ReportsRoom room)
    {
        await AcceptUntilAsync(room, ManyMessages);
        var dispatching = room.Get<OutboxDispatcher>().DispatchDueAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var draft = (await room.PrepareDraftsAsync(1))[0];
        var accepted = await room.Get<ReportIntake>().AcceptAsync(
            ReportsRoom.Submission() with { Urgency = Urgency.Emergency }, draft);
        await dispatching;
        var reference = accepted.Reference.ToString();
        var (from, until) = await room.InDatabaseAsync(async db =>
        {
            var report = await db.Reports.SingleAsync(one => one.Reference == reference);
            var messages = await db.Outbox.Where(message => message.ReportId == report.Id).ToListAsync();
            return (report.AcceptedAt, messages.Max(message => message.DeliveredAt!.Value));
        });
        return until - from;
    }

    /// <summary>Accepts reports until so many messages wait, or a few more, and sends them.</summary>
    private static async Task<Load> DrainAsync(ReportsRoom room, int messages)
    {
        await AcceptUntilAsync(room, messages);
        var dispatcher = room.Get<OutboxDispatcher>();
        var sent = 0;
        var load = await Load.RunAsync([0], 1, async _ => sent = await dispatcher.DispatchDueAsync());
        return await room.WaitingAsync() == 0
            ? load.Counting(sent)
            : throw new InvalidOperationException("Not every message was delivered.");
    }

    private static async Task AcceptUntilAsync(ReportsRoom room, int messages)
    {
        var intake = room.Get<ReportIntake>();
        while (await room.WaitingAsync() is var waiting && waiting < messages)
        {
            var reports = (await room.PrepareDraftsAsync((messages - waiting + 2) / 3)).Select(draft => (draft, ReportsRoom.Submission()));
            await Load.RunAsync([.. reports], AcceptBenchmark.AtOnce, report => intake.AcceptAsync(report.Item2, report.draft));
        }
    }

    private static async Task<Load> BareAsync(int port, int messages)
    {
        var text = string.Concat(Enumerable.Repeat("They play loud music most nights until three in the morning.\n", 40));
        var connections = new ConcurrentBag<SmtpClient>();
        for (var connection = 0; connection < SentAtOnce; connection++)
        {
            var client = new SmtpClient();
            await client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None);
            connections.Add(client);
        }
        var load = await Load.RunAsync([.. Enumerable.Range(0, messages)], SentAtOnce, async _ =>
        {
            using var mail = new MimeMessage
            {
                From = { new MimeKit.MailboxAddress("", "no-reply@benchmark.internal") },
                To = { new MimeKit.MailboxAddress("", "team@benchmark.internal") },
                Subject = "A report",
                Body = new BodyBuilder { TextBody = text, HtmlBody = $"<p>{text}</p>" }.ToMessageBody(),
            };
            connections.TryTake(out var client);
            await client!.SendAsync(mail);
            connections.Add(client);
        });
        foreach (var client in connections)
            client.Dispose();
        return load;
    }
}
