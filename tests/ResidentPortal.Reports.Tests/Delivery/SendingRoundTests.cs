using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class SendingRoundTests
{
    private const int AtOnce = 4;

    private readonly ConcurrentQueue<OutboxMessage> _begun = new();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RunAsync_SlowMailboxesHoldAllSenders_SendsWhatIsUrgentAtOnce(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        for (var report = 0; report < 2 * AtOnce; report++)
            await reports.AcceptAsync(Submissions.WithReceipt($"Music {report}"));
        var answer = new TaskCompletionSource();
        var round = RunAsync(reports, message => message.Urgent ? Task.CompletedTask : answer.Task);
        await UntilAsync(() => _begun.Count == AtOnce);

        await reports.AcceptAsync(Submissions.Anonymous() with { Urgency = Urgency.Emergency });

        await UntilAsync(() => _begun.Count == AtOnce + 1);
        _begun.Last().Urgent.ShouldBeTrue();
        answer.SetResult();
        (await round).ShouldBe(6 * AtOnce + 1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RunAsync_HundredsWaitForOneQueue_AReportToAnotherIsAmongTheNext(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, _) => await reports.AcceptAsync(Submissions.Anonymous()));
        var round = RunAsync(reports, _ => Task.Delay(10));
        await UntilAsync(() => _begun.Count > 20);

        var before = _begun.Count;
        await reports.AcceptAsync(Submissions.With("Bins", new(), Submissions.Housing));

        (await round).ShouldBe(201);
        var place = _begun.ToList().FindIndex(message => message.QueueId == Submissions.Housing.Id);
        place.ShouldBeInRange(before, before + 50, "200 were there before it");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RunAsync_OneOutcomeCannotBeRecorded_SendsAndRecordsTheOthers(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.WithReceipt());
        var broken = (await reports.OutboxAsync()).First(message => message.Kind == MessageKind.Team);

        // Longer than its column on PostgreSQL, and refused by a rule on SQLite.
        if (database is DatabaseProvider.Sqlite)
            await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER Refuse BEFORE INSERT ON Attempts WHEN length(NEW.Outcome) > 200 BEGIN SELECT RAISE(ABORT, 'no'); END"));
        var sent = await new SendingRound(
            AtOnce + 1, reports.Get<OutboxLeases>(), reports.Get<DeliveryRecord>(),
            (leased, _) => Task.FromResult(leased.Message.Id == broken.Id
                ? SendOutcome.Accepted with { Code = new('x', 300) }
                : SendOutcome.Accepted),
            reports.Get<OutboxSignal>(), reports.Clock, NullLogger.Instance).RunAsync(CancellationToken.None);

        sent.ShouldBe(3);
        var outbox = await reports.OutboxAsync();
        outbox.Where(message => message.Id != broken.Id).ShouldAllBe(message => message.State == MessageState.Delivered);
        var left = outbox.Single(message => message.Id == broken.Id);
        left.State.ShouldBe(MessageState.Pending);
        left.LeasedUntil.ShouldNotBeNull("it is sent again when the lease is over");
    }

    private Task<int> RunAsync(ReportsUnderTest reports, Func<OutboxMessage, Task> send) => new SendingRound(
        AtOnce + 1, reports.Get<OutboxLeases>(), reports.Get<DeliveryRecord>(),
        async (leased, _) =>
        {
            _begun.Enqueue(leased.Message);
            await send(leased.Message);
            return SendOutcome.Accepted;
        },
        reports.Get<OutboxSignal>(), reports.Clock, NullLogger.Instance).RunAsync(CancellationToken.None);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(10, limit.Token);
    }
}
