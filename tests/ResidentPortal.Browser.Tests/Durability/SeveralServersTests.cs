using ResidentPortal.Browser.Tests.Soak;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using ResidentPortal.Web.Tests;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>
/// Two servers share one PostgreSQL and one folder of keys, and residents come to either with each request. One server is killed while it
/// sends, and PostgreSQL is gone for a time. Whoever saw a reference can rely on it, and nobody has to start anything again.
/// </summary>
public sealed class SeveralServersTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Residents = 4;

    private static readonly TimeSpan DatabaseGone = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _keys = new();
    private readonly SoakWatch _watch = new();
    private SmtpServer _mail = null!;
    private StoppablePostgreSql _postgres = null!;

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public async Task Report_OneServerKilledAndTheDatabaseGone_IsDelivered()
    {
        await using var first = await StartServerAsync();
        await using var second = await StartServerAsync();
        using var client = Client(first, second);
        using var timeIsUp = new CancellationTokenSource();
        var reporting = Enumerable.Range(0, Residents)
            .Select(number => Task.Run(() => new SoakResident(client, _watch, number).GoOnUntilAsync(timeIsUp.Token))).ToList();

        // Mail takes its time, so that the one that is killed is in the middle of sending.
        _mail.Behave(new() { Delay = 0.2 });
        await MoreReportsAsync(4);
        await first.KillAsync();
        await MoreReportsAsync(2);
        _mail.Behave(new());
        await first.StartAsync();
        var running = (first.ProcessId, second.ProcessId);

        await MoreReportsAsync(2);
        await _postgres.StopAsync();
        await Task.Delay(DatabaseGone);
        await _postgres.StartAsync();
        await MoreReportsAsync(4);

        await timeIsUp.CancelAsync();
        await Task.WhenAll(reporting);
        (first.ProcessId, second.ProcessId).ShouldBe(running, "They had to be started again.");
        output.WriteLine($"{_watch.References.Count} reports, {_watch.Answers} answers, {_watch.Honest} of them 503 with the phone number, "
            + $"{_watch.Interrupted} interrupted");
        _watch.Wrong.ShouldBeEmpty();
        await AllAreDeliveredAsync();
        await EveryReferenceIsInTheBoxAsync();
    }

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing ?? "");
        _mail = await SmtpServer.StartAsync();
        _postgres = await StoppablePostgreSql.StartNewAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        if (_mail is not null)
            await _mail.DisposeAsync();
        _keys.Dispose();
    }

    private async Task<PublishedSite> StartServerAsync()
    {
        var server = await PublishedSite.PrepareAsync(
            _mail.Port,
            ("DataProtection:KeyFolder", _keys.Path),
            ("Database:Provider", "PostgreSql"),
            ("ConnectionStrings:Content", _postgres.To("content")),
            ("ConnectionStrings:Reports", _postgres.To("reports")),
            ("ConnectionStrings:People", _postgres.To("people")),
            // What a killed server had leased is free again once its lease is over, which is as long as an attempt may take.
            ("Mail:Smtp:TimeoutSeconds", "1"),
            ("Abuse:SubmissionsPerHour", "100000"));
        await server.StartAsync();
        return server;
    }

    private static HttpClient Client(params PublishedSite[] servers)
    {
#pragma warning disable CA5359 // The certificates are this run's own.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
        };
#pragma warning restore CA5359
        return new(new Balancer([.. servers.Select(server => server.BaseUrl)], handler))
        {
            BaseAddress = servers[0].BaseUrl,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    private async Task MoreReportsAsync(int count)
    {
        using var limit = new CancellationTokenSource(DeliveredWithin);
        for (var enough = _watch.References.Count + count; _watch.References.Count < enough; await Task.Delay(20))
            limit.IsCancellationRequested.ShouldBeFalse("Nobody could report any more.");
    }

    private async Task AllAreDeliveredAsync()
    {
        using var limit = new CancellationTokenSource(DeliveredWithin);
        while (await Database.ColumnAsync("""SELECT "Id" FROM "Outbox" WHERE "State" <> 'Delivered'""") is { Count: > 0 and var waiting })
        {
            limit.IsCancellationRequested.ShouldBeFalse($"{waiting} messages are still waiting.");
            await Task.Delay(250);
        }
    }

    /// <summary>At each team that it was decided for, and always by the same Message-ID.</summary>
    private async Task EveryReferenceIsInTheBoxAsync()
    {
        (await Database.ColumnAsync("""SELECT "Reference" FROM "Reports" ORDER BY 1""")).Order(StringComparer.Ordinal)
            .ShouldBe(_watch.References.Order(StringComparer.Ordinal), "Each was stored once.");
        var expected = await Database.ColumnAsync(
            """
            SELECT o."Id" || ' ' || o."QueueId" || ' ' || r."Reference" FROM "Outbox" o JOIN "Reports" r ON r."Id" = o."ReportId"
            WHERE o."Kind" = 'Team'
            """);
        var box = _mail.Received;
        foreach (var row in expected.Select(row => row.Split(' ')))
        {
            var mailbox = ShippedCouncil.Routing.Find(row[1])!.Mailbox.Split('@')[0];
            var got = box.Where(mail => mail.Subject.Contains(row[2], StringComparison.Ordinal)
                && mail.EnvelopeTo!.Single() == $"{mailbox}@{SiteSettings.MailDomain}").ToList();
            got.ShouldNotBeEmpty($"{row[1]} never got {row[2]}.");
            got.ShouldAllBe(mail => mail.MessageId == $"<{Guid.Parse(row[0]):N}@{SiteSettings.MailDomain}>");
        }
        output.WriteLine(
            $"{expected.Count} messages to teams; {box.GroupBy(mail => mail.MessageId).Count(same => same.Count() > 1)} twice");
    }

    private PostgreSqlColumns Database => new(_postgres.To("reports"));
}
