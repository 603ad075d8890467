using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>
/// The published site under residents and an editor, while one thing after another goes wrong. Whoever saw a reference can rely on it, and
/// nobody meets a failure that does not give the phone number.
/// </summary>
public sealed partial class SoakTests(ITestOutputHelper output)
{
    /// <summary>How long the long soak is in all, over both kinds of database; 30 without it.</summary>
    private const string Variable = "SOAK_MINUTES";
    private const int Residents = 4;

    // Longer than a lease, and than the first two waits of the schedule.
    private static readonly TimeSpan BeforeTheRetry = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan All = TimeSpan.FromMinutes(
        double.Parse(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : "30", CultureInfo.InvariantCulture));

    private static readonly TimeSpan LongEnoughForMemory = TimeSpan.FromMinutes(4);

    [Fact]
    public Task Site_UnderOneFaultOfEachKind_KeepsEveryReferenceSeen() =>
        SoakAsync(DatabaseProvider.Sqlite, new(TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(5)));

    [Theory, InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.Sqlite), Trait(Lane.Name, Lane.Lengthy)]
    public Task Site_UnderFaultsForHalfAnHour_KeepsEveryReferenceSeenAndItsMemory(DatabaseProvider provider) =>
        SoakAsync(provider, new(All / 2, TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2)));

    /// <param name="Length">At least one fault of each kind, and then more of them until it is over.</param>
    private sealed record Plan(TimeSpan Length, TimeSpan LongestFault, TimeSpan LongestRest, TimeSpan ClockMoves)
    {
        public TimeSpan DeliveredWithin => TimeSpan.FromMinutes(2) + ClockMoves * 3;

        public TimeSpan AFault => LongestFault * (0.3 + Random.Shared.NextDouble() * 0.7);

        public TimeSpan ARest => LongestRest * (0.3 + Random.Shared.NextDouble() * 0.7);
    }

    private async Task SoakAsync(DatabaseProvider provider, Plan plan)
    {
        Assert.SkipWhen(provider is DatabaseProvider.PostgreSql && PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing ?? "");
        await using var soak = await SoakSite.StartAsync(provider, plan.ClockMoves);
        using var client = KillTests.Client(soak.Site);
        client.Timeout = TimeSpan.FromSeconds(30);
        var watch = new SoakWatch();
        using var editor = new SoakEditor(soak.Site, watch);
        await editor.SignInAsync();
        var memory = new SoakMemory(() => soak.Site.ProcessId);
        using var timeIsUp = new CancellationTokenSource();
        List<Task> load =
        [
            .. Enumerable.Range(0, Residents).Select(number => Task.Run(() => new SoakResident(client, watch, number)
                .GoOnUntilAsync(timeIsUp.Token))),
            Task.Run(() => editor.GoOnUntilAsync(timeIsUp.Token)),
            Task.Run(() => memory.GoOnUntilAsync(timeIsUp.Token)),
        ];

        var faults = await RunFaultsAsync(soak, plan, load);
        await timeIsUp.CancelAsync();
        await Task.WhenAll(load);
        var (before, after) = memory.OfTheLastProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{provider}: {watch.References.Count} reports, {watch.Answers} answers, "
            + $"{watch.Honest} of them 503 with the phone number, {watch.Interrupted} interrupted; {watch.Changes} changes by the editor. "
            + $"Private memory {before:0.0} MB, then {after:0.0} MB. "
            + $"{faults.Count} faults: {string.Join(", ", faults.GroupBy(name => name).Select(of => $"{of.Count()} {of.Key}"))}."));

        watch.Wrong.ShouldBeEmpty();
        watch.References.Count.ShouldBeGreaterThan(faults.Count);
        watch.Changes.ShouldBeGreaterThan(0);
        await AllAreDeliveredAsync(soak, plan.DeliveredWithin);
        (await soak.ColumnAsync("SELECT \"Reference\" FROM \"Reports\"")).Order(StringComparer.Ordinal)
            .ShouldBe(watch.References.Order(StringComparer.Ordinal));
        (await soak.ColumnAsync("SELECT \"HeldReason\" FROM \"Reports\" WHERE \"State\" = 'Held'")).ShouldBeEmpty();
        var sent = soak.Mail.Received.SelectMany(message => Reference().Matches(message.Subject).Select(found => found.Value)).ToHashSet();
        watch.References.Except(sent).ShouldBeEmpty("No team ever got these.");
        if (plan.Length >= LongEnoughForMemory)
            after.ShouldBeLessThan(before * 1.1);
    }

    /// <summary>Those that end the process come first: memory is that of one process, for most of the time.</summary>
    private static async Task<IReadOnlyList<string>> RunFaultsAsync(SoakSite soak, Plan plan, IReadOnlyList<Task> load)
    {
        var time = Stopwatch.StartNew();
        var all = soak.Faults();
        List<string> ran = [];
        foreach (var part in new[] { all.Where(fault => fault.EndsTheProcess).ToList(), all.Where(fault => !fault.EndsTheProcess)
            .ToList() })
        {
            var until = part[0].EndsTheProcess ? plan.Length / 3 : plan.Length;
            for (var number = 0; number < part.Count || time.Elapsed < until; number++)
            {
                load.Any(task => task.IsFaulted).ShouldBeFalse(load.FirstOrDefault(task => task.IsFaulted)?.Exception?.ToString());
                var fault = number < part.Count ? part[number] : part[Random.Shared.Next(part.Count)];
                await Task.Delay(plan.ARest);
                await fault.RunAsync(plan.AFault);
                ran.Add(fault.Name);
            }
        }
        await Task.Delay(plan.ARest);
        return ran;
    }

    // A mailbox that refuses for good, as a mail server does that is stopped in the middle of a message, has its fallback.
    private const string Undelivered =
        """
        SELECT "Id" FROM "Outbox" o WHERE "State" = 'Pending' OR ("State" = 'Failed' AND "Kind" <> 'Receipt'
            AND NOT EXISTS (SELECT 1 FROM "Outbox" f WHERE f."FallbackFor" = o."Id" AND f."State" = 'Delivered'))
        """;

    private static async Task AllAreDeliveredAsync(SoakSite soak, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        // What failed several times waits for up to an hour. After an outage an operator has it tried at once, as docs/operations.md says.
        await Task.Delay(BeforeTheRetry);
        var retried = await soak.Site.RunAsync("outbox", "retry");
        retried.ExitCode.ShouldBe(0, retried.Output + retried.Errors);
        while (await soak.ColumnAsync(Undelivered) is { Count: > 0 and var waiting })
        {
            limit.IsCancellationRequested.ShouldBeFalse($"{waiting} messages are still waiting.");
            await Task.Delay(500);
        }
    }

    [GeneratedRegex("[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Reference();
}
