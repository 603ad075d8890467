using System.Globalization;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Bounces;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Xunit;

namespace ResidentPortal.Reports.Tests.Bounces;

/// <summary>The room with its mail by Postfix, and a mailbox of its own to which it comes back.</summary>
internal sealed class ReturningSite : IAsyncDisposable
{
    private readonly string _bounces;

    private ReturningSite(MailHost host, ReportsUnderTest reports, string bounces) => (Host, Reports, _bounces) = (host, reports, bounces);

    public MailHost Host { get; }

    public ReportsUnderTest Reports { get; }

    public static async Task<ReturningSite> StartAsync(
        DatabaseProvider database = DatabaseProvider.Sqlite, bool plusAddresses = true, bool startTls = false)
    {
        var missing = MailHost.Missing ?? (database is DatabaseProvider.PostgreSql ? PostgreSqlServer.Missing : null);
        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") != "true", missing ?? "");
        var host = await MailHost.GetAsync();
        var bounces = $"b{Guid.NewGuid():N}"[..10];
        foreach (var name in new[] { bounces, "duty", "operations", "housing" })
            host.AddMailbox(name);
        var reports = await ReportsUnderTest.StartAsync(database, settings:
        [
            ("Mail:Transport", "Smtp"),
            ("Mail:Smtp:Port", Text(host.Port)),
            ("Mail:EnvelopeFrom", $"{bounces}@{MailHost.Domain}"),
            ("Mail:Bounces:Host", "localhost"),
            ("Mail:Bounces:Port", Text(startTls ? host.ImapPort : host.ImapTlsPort)),
            ("Mail:Bounces:Security", startTls ? "StartTls" : "Tls"),
            ("Mail:Bounces:Account", bounces),
            ("Mail:Bounces:Password", MailHost.Password),
            ("Mail:Bounces:PlusAddresses", plusAddresses.ToString()),
        ]);
        return new(host, reports, bounces);
    }

    public Task LookAsync() => Reports.All<IHostedService>().OfType<BounceWorker>().Single().LookAsync(CancellationToken.None);

    /// <summary>Accepts a report to one team, and sends it.</summary>
    /// <param name="quota">Of the team's mailbox, in bytes; null when there is no such mailbox.</param>
    /// <param name="fallback">Of the queue.</param>
    public async Task<ReportReference> SendAsync(int? quota, ContactPermissions? contact = null, string fallback = "duty")
    {
        var mailbox = $"t{Guid.NewGuid():N}"[..10];
        if (quota is not null)
            Host.AddMailbox(mailbox, quota);
        var reference = await Reports.AcceptAsync(Submissions.With(
            Guid.NewGuid().ToString("N"), contact ?? new() { Anonymous = true },
            Submissions.Noise with { Mailbox = $"{mailbox}@{MailHost.Domain}", FallbackMailbox = $"{fallback}@{MailHost.Domain}" }));
        await Reports.Dispatcher.DispatchDueAsync();
        return reference;
    }

    /// <summary>To a mailbox that takes it.</summary>
    public Task<ReportReference> DeliverAsync(ContactPermissions? contact = null) => SendAsync(1_000_000, contact);

    public async Task<OutboxMessage> TeamMessageAsync() =>
        (await Reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);

    public async Task<string> AddressOfAsync(OutboxMessage message) =>
        await Reports.Get<EnvelopeSender>().OfAsync($"<{message.Id:N}@council.example>", CancellationToken.None);

    public IReadOnlyList<string> Returned() => Host.RawMail(_bounces);

    public async Task<IReadOnlyList<string>> WaitForReturnedAsync()
    {
        await Host.WaitForMailAsync(_bounces);
        return Returned();
    }

    /// <summary>Sends what is due, and reads what comes back of it.</summary>
    public async Task SendAndLookAsync()
    {
        await Reports.Dispatcher.DispatchDueAsync();
        await WaitForReturnedAsync();
        await LookAsync();
    }

    public Task PutAsync(string raw) => Host.PutAsync(_bounces, raw);

    public ValueTask DisposeAsync() => Reports.DisposeAsync();

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
