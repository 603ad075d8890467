using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class LeaseTests
{
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
        for (var waiting = 0; waiting < OutboxLeases.BatchSize; waiting++)
            await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.Advance(TimeSpan.FromMinutes(5));
        await reports.AcceptAsync(Submissions.Anonymous() with { Urgency = Urgency.Emergency });

        var first = await reports.Get<OutboxLeases>().TakeAsync(CancellationToken.None);

        first.Count.ShouldBe(OutboxLeases.BatchSize);
        first.Select(message => message.Urgent).ShouldBe([true, false, false, false]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task TakeAsync_LeasedByADispatcherThatDied_IsFreeOnceTheLeaseIsOver(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await reports.AcceptAsync(Submissions.Anonymous());
        var lost = (await reports.Get<OutboxLeases>().TakeAsync(CancellationToken.None)).ShouldHaveSingleItem();

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
}
