using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class LeaseTests
{
    private static SendingTurns Turns => new(places: 5);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_ThreeInstancesRaceForOverAHundred_AttemptEachMessageOnce(DatabaseProvider database)
    {
        const int Count = 120;
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var second = reports.AnotherInstance();
        await using var third = reports.AnotherInstance();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), async (_, _) => await reports.AcceptAsync(Submissions.Anonymous()));

        var attempted = await Task.WhenAll(
            Task.Run(() => reports.Dispatcher.DispatchDueAsync()),
            Task.Run(() => second.Dispatcher.DispatchDueAsync()),
            Task.Run(() => third.Dispatcher.DispatchDueAsync()));

        attempted.Sum().ShouldBe(Count);
        var attempts = await reports.InDatabaseAsync(db => db.Attempts.Select(a => a.MessageId).ToListAsync());
        attempts.Count.ShouldBe(Count);
        attempts.Distinct().Count().ShouldBe(Count);
        Directory.GetFiles(reports.MailFolder, "*.eml").Length.ShouldBe(Count);
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Delivered && m.LeaseOwner == null);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task TakeAsync_SomebodyInDanger_GoesOutBeforeWhatWaitsLonger(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        for (var waiting = 0; waiting < 3 * Turns.TakenAheadForOneQueue; waiting++)
            await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.Advance(TimeSpan.FromMinutes(5));
        await reports.AcceptAsync(Submissions.Anonymous() with { Urgency = Urgency.Emergency });

        var first = await TakeAsync(reports);

        first.Select(message => message.Urgent).ShouldBe([true, .. Enumerable.Repeat(false, Turns.TakenAheadForOneQueue)]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task TakeAsync_LeasedByADispatcherThatDied_IsFreeOnceTheLeaseIsOver(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await reports.AcceptAsync(Submissions.Anonymous());
        var lost = (await TakeAsync(reports)).ShouldHaveSingleItem();

        (await other.Dispatcher.DispatchDueAsync()).ShouldBe(0);
        reports.Clock.Advance(reports.Get<OutboxLeases>().Duration);
        (await other.Dispatcher.DispatchDueAsync()).ShouldBe(1);

        (await reports.OutboxAsync()).ShouldHaveSingleItem().State.ShouldBe(MessageState.Delivered);

        // The first one was only slow and comes back: what the other recorded stands.
        await reports.Get<DeliveryRecord>()
            .WriteAsync(lost, new SendOutcome(SendResult.Temporary, "refused-for-now", 451), CancellationToken.None);
        (await reports.OutboxAsync()).ShouldHaveSingleItem().State.ShouldBe(MessageState.Delivered);
        (await reports.InDatabaseAsync(db => db.Attempts.CountAsync())).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task TakeAsync_ThousandsWaitForOneQueue_OthersAreAmongTheFirst(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        for (var waiting = 0; waiting < 3 * Turns.TakenAheadForOneQueue; waiting++)
            await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.Advance(TimeSpan.FromMinutes(5));
        await reports.AcceptAsync(Submissions.WithReceipt());

        var first = await TakeAsync(reports);

        first.Select(message => message.QueueId).Distinct().Order().ShouldBe([null, "housing-asb", "noise"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_StoppedWhileSending_RecordsWhatWasSentAndGivesBackTheRest(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        smtp.Behave(new SmtpBehaviour { Delay = 1 });
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        for (var waiting = 0; waiting < Turns.TakenAheadForOneQueue; waiting++)
            await reports.AcceptAsync(Submissions.Anonymous());

        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Should.ThrowAsync<OperationCanceledException>(() => reports.Dispatcher.DispatchDueAsync(stop.Token));

        var outbox = await reports.OutboxAsync();
        outbox.Count(message => message.State == MessageState.Delivered).ShouldBe(smtp.Received.Count);
        smtp.Received.Count.ShouldBeInRange(1, outbox.Count - 1);
        outbox.ShouldAllBe(message => message.LeaseOwner == null && message.LeasedUntil == null);
    }

    private static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(ReportsUnderTest reports)
    {
        var leases = reports.Get<OutboxLeases>();
        var step = await leases.TakeAsync([], Turns, CancellationToken.None);
        return [.. (await leases.ReadAsync(step)).Select(leased => leased.Message)];
    }
}
