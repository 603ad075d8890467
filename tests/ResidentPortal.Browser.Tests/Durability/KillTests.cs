using System.Collections.Concurrent;
using System.Net;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>The published site is killed again and again while people report. Whoever saw a reference can rely on it.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Residents = 6;
    private const int DraftsAKill = 60;
    private const int ReportsBetweenKills = 3;

    // One in so many kills comes while the site is still starting.
    private const int KilledWhileStarting = 4;

    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromSeconds(60);

    [Fact]
    public Task Submit_SiteKilledAgainAndAgain_EveryReferenceSeenIsStoredOnceAndDelivered() =>
        ReportWhileKilledAsync(kills: KilledWhileStarting);

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public Task Submit_SiteKilledTwentyTimes_EveryReferenceSeenIsStoredOnceAndDelivered() => ReportWhileKilledAsync(kills: 20);

    private async Task ReportWhileKilledAsync(int kills)
    {
        await using var mail = await SmtpServer.StartAsync();
        await using var site = await PublishedSite.PrepareAsync(
            mail.Port,
            // A killed dispatcher's messages are free again once its lease is over, which is as long as an attempt may take.
            ("Mail:Smtp:TimeoutSeconds", "1"),
            ("Abuse:SubmissionsPerHour", "100000"));
        var drafts = await PrepareAsync(site, kills * DraftsAKill);
        await site.StartAsync();
        using var client = Client(site);
        using var timeIsUp = new CancellationTokenSource();
        var residents = Enumerable.Range(0, Residents).Select(_ => new PersistentResident(client, drafts)).ToList();
        var reporting = residents.Select(resident => Task.Run(() => resident.GoOnUntilAsync(timeIsUp.Token))).ToList();

        for (var kill = 1; kill <= kills; kill++)
        {
            if (kill % KilledWhileStarting == 0)
                await KillWhileStartingAsync(site);
            else
                await LetThemReportAsync(residents, reporting);
            await site.KillAsync();
            if (kill % KilledWhileStarting != KilledWhileStarting - 1)
                await site.StartAsync();
        }

        await timeIsUp.CancelAsync();
        await Task.WhenAll(reporting);
        var sent = residents.SelectMany(resident => resident.Sent).ToList();
        output.WriteLine($"{sent.Count} reports, interrupted {residents.Sum(resident => resident.Interruptions)} times");
        sent.Count.ShouldBeGreaterThan(kills);
        residents.Sum(resident => resident.Interruptions).ShouldBeGreaterThan(0);

        await AllAreDeliveredAsync(site);
        await AreStoredOnceAsync(site, sent.Select(report => report.Reference));
        await NothingIsHalfWrittenAsync(site);
        await EveryMessageIsInTheBoxAsync(site, mail);
        await NoDraftCameBackAsync(client, residents);
    }

    private static async Task<ConcurrentQueue<string>> PrepareAsync(PublishedSite site, int drafts)
    {
        await using var room = await ReportsRoom.OpenAsync(site.StorageFolder);
        return new(await room.PrepareDraftsAsync(drafts));
    }

    // A few reports at least, however slow the machine, and then any moment.
    private static async Task LetThemReportAsync(IReadOnlyList<PersistentResident> residents, IReadOnlyList<Task> reporting)
    {
        var enough = residents.Sum(resident => resident.Sent.Count) + ReportsBetweenKills;
        while (residents.Sum(resident => resident.Sent.Count) < enough && !reporting.Any(task => task.IsCompleted))
            await Task.Delay(10);
        await Task.Delay(Random.Shared.Next(0, 500));
    }

    private static async Task KillWhileStartingAsync(PublishedSite site)
    {
        var starting = site.StartAsync();
        await Task.Delay(Random.Shared.Next(0, 1200));
        await site.KillAsync();
        try
        {
            await starting;
        }
        catch (InvalidOperationException)
        {
            // It was killed before it answered; that is what was wanted.
        }
    }

    private static async Task AllAreDeliveredAsync(PublishedSite site)
    {
        using var limit = new CancellationTokenSource(DeliveredWithin);
        while (await site.Reports.CountAsync("SELECT count(*) FROM Outbox WHERE State <> 'Delivered'") is var waiting and > 0)
        {
            limit.IsCancellationRequested.ShouldBeFalse($"{waiting} messages are still waiting.");
            await Task.Delay(250);
        }
    }

    // As many as were seen and no more: one that was interrupted and sent again is one report.
    private static async Task AreStoredOnceAsync(PublishedSite site, IEnumerable<string> seen) =>
        (await site.Reports.ReferencesAsync()).Order().ShouldBe(seen.Order());

    private static async Task NothingIsHalfWrittenAsync(PublishedSite site)
    {
        (await site.Reports.ColumnAsync("PRAGMA integrity_check")).ShouldBe(["ok"]);
        (await site.Reports.CountAsync("SELECT count(*) FROM pragma_foreign_key_check")).ShouldBe(0);
        (await site.Reports.ColumnAsync(
            """
            SELECT Reference FROM Reports r WHERE State <> 'Accepted'
               OR (SELECT count(*) FROM Outbox o WHERE o.ReportId = r.Id AND o.Kind = 'Team') <> json_array_length(r.Routing, '$.Queues')
               OR (SELECT count(*) FROM Outbox o WHERE o.ReportId = r.Id AND o.Kind = 'Receipt') <> 1
               OR (SELECT count(*) FROM Audit a WHERE a.Reference = r.Reference AND a.Action = 'Accepted') <> 1
            """)).ShouldBeEmpty();
        (await site.Reports.CountAsync("SELECT count(*) FROM Drafts WHERE State = 'Submitted'"))
            .ShouldBe(await site.Reports.ReportsAsync());
    }

    private async Task EveryMessageIsInTheBoxAsync(PublishedSite site, SmtpServer mail)
    {
        var box = mail.Received;
        var expected = await site.Reports.ColumnAsync("SELECT Id FROM Outbox WHERE Kind IN ('Team', 'Receipt')");
        box.Select(message => message.MessageId).Distinct().Order()
            .ShouldBe(expected.Select(id => $"<{Guid.Parse(id):N}@{SiteSettings.MailDomain}>").Order());

        var subjects = box.ToLookup(message => $"{message.MessageId} {message.EnvelopeTo!.Single()}", message => message.Subject);
        var toTeams = await site.Reports.ColumnAsync(
            "SELECT o.Id || ' ' || o.QueueId || ' ' || r.Reference FROM Outbox o JOIN Reports r ON r.Id = o.ReportId WHERE o.Kind = "
                + "'Team'");
        foreach (var row in toTeams.Select(row => row.Split(' ')))
        {
            subjects[$"<{Guid.Parse(row[0]):N}@{SiteSettings.MailDomain}> {row[1]}@{SiteSettings.MailDomain}"]
                .ShouldContain(subject => subject.Contains(row[2], StringComparison.Ordinal), $"{row[1]} never got {row[2]}.");
        }

        output.WriteLine($"{expected.Count} messages, {box.Count - expected.Count} of them delivered twice");
    }

    private static async Task NoDraftCameBackAsync(HttpClient client, IEnumerable<PersistentResident> residents)
    {
        foreach (var resident in residents)
        {
            foreach (var (browser, reference) in resident.Sent)
            {
                (await browser.GetAsync(browser.CheckAnswers)).Location.ShouldBe(browser.Received);
                (await browser.GetAsync(browser.Received)).Reference.ShouldBe(reference);
            }

            foreach (var cookies in resident.Left)
            {
                var returning = PersistentResident.Browser(client, cookies);
                (await returning.GetAsync(returning.Page("danger"))).Status.ShouldBe(HttpStatusCode.Gone);
            }
        }
    }

    internal static HttpClient Client(PublishedSite site)
    {
#pragma warning disable CA5359 // The certificate is this run's own.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
        };
#pragma warning restore CA5359
        return new HttpClient(handler) { BaseAddress = site.BaseUrl };
    }
}
