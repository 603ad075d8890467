using System.Collections.Concurrent;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>
/// The drill that docs/operations.md describes, on the published site: people report, a backup is made meanwhile, more report, the site is
/// killed and restored. Every reference that somebody saw before the backup began is there again, and mail goes on.
/// </summary>
public sealed class RestoreDrillTests(ITestOutputHelper output)
{
    private const int Residents = 4;

    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromSeconds(60);

    // The drafts must last until the site is back after the restore, however quickly it takes reports.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    [Fact]
    public Task Restore_AfterAKillUnderLoad_BringsBackEveryReferenceOfTheBackup() => DrillAsync(rounds: 1, reports: 5);

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public Task Restore_TenTimesAfterAKillUnderLoad_BringsBackEveryReferenceOfTheBackup() => DrillAsync(rounds: 10, reports: 60);

    private async Task DrillAsync(int rounds, int reports)
    {
        using var folder = new TemporaryFolder();
        await using var mail = await SmtpServer.StartAsync();
        await using var site = await PublishedSite.PrepareAsync(
            mail.Port, ("Mail:Smtp:TimeoutSeconds", "1"), ("Abuse:SubmissionsPerHour", "100000"));
        // What restores left behind is not in the next backup.
        for (var round = 1; round <= rounds; round++)
            await RoundAsync(site, folder.File($"backup-{round}"), reports);

        await site.StartAsync();
        await AllAreDeliveredAsync(site);
        var sent = mail.Received.Select(message => message.Subject).ToList();
        foreach (var reference in await site.Reports.ReferencesAsync())
            sent.ShouldContain(subject => subject.Contains(reference, StringComparison.Ordinal), $"No team ever got {reference}.");
    }

    private async Task RoundAsync(PublishedSite site, string backup, int reports)
    {
        // More than they get to send in the round, on a quick machine.
        var drafts = await PrepareAsync(site, 10 * reports + 200);
        await site.StartAsync();
        using var client = KillTests.Client(site);
        using var timeIsUp = new CancellationTokenSource();
        var residents = Enumerable.Range(0, Residents).Select(_ => new PersistentResident(client, drafts) { Rest = Rest }).ToList();
        var reporting = residents.Select(resident => Task.Run(() => resident.GoOnUntilAsync(timeIsUp.Token))).ToList();

        await UntilAsync(() => Sent(residents).Count >= reports);
        var before = Sent(residents);
        await SucceedsAsync(site, "backup", backup);
        var during = Sent(residents).Count;
        await UntilAsync(() => Sent(residents).Count >= during + reports);

        (await site.RunAsync("restore", backup)).ExitCode.ShouldBe(1, "The site runs.");
        await site.KillAsync();
        var seen = Sent(residents);
        File.Exists(Path.Combine(site.StorageFolder, "reports.db-wal")).ShouldBeTrue("a journal that must not be replayed");
        await SucceedsAsync(site, "backup", "verify", backup);
        var said = await SucceedsAsync(site, "restore", backup);
        output.WriteLine(said);

        File.Exists(Path.Combine(site.StorageFolder, "reports.db-wal")).ShouldBeFalse();
        foreach (var database in new[] { "content", "people", "reports" })
            Integrity(Path.Combine(site.StorageFolder, database + ".db")).ShouldBe(["ok"]);
        var restored = await site.Reports.ReferencesAsync();
        before.Except(restored).ShouldBeEmpty("Somebody saw these before the backup began.");
        foreach (var missing in seen.Except(restored))
            said.ShouldContain(missing, customMessage: "The operator reads which reports the backup does not have.");

        // It takes reports again, on the keys of the backup: the same people go on.
        await site.StartAsync();
        var after = Sent(residents).Count;
        await UntilAsync(() => Sent(residents).Count > after);
        await timeIsUp.CancelAsync();
        await Task.WhenAll(reporting);
        await site.KillAsync();
    }

    private static List<string> Sent(IEnumerable<PersistentResident> residents) =>
        [.. residents.SelectMany(resident => resident.References)];

    private static async Task<ConcurrentQueue<string>> PrepareAsync(PublishedSite site, int drafts)
    {
        await using var room = await ReportsRoom.OpenAsync(site.StorageFolder);
        return new(await room.PrepareDraftsAsync(drafts));
    }

    private static async Task<string> SucceedsAsync(PublishedSite site, params string[] arguments)
    {
        var finished = await site.RunAsync(arguments);
        finished.ExitCode.ShouldBe(0, finished.Output + finished.Errors);
        return finished.Output;
    }

    private static IReadOnlyList<string> Integrity(string file)
    {
        using var database = Database.DatabaseFile.Open(file);
        return database.Column<string>("PRAGMA integrity_check");
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

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(DeliveredWithin);
        while (!holds())
        {
            limit.IsCancellationRequested.ShouldBeFalse("Nobody gets on.");
            await Task.Delay(20);
        }
    }
}
