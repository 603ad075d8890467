using ResidentPortal.Database;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Taken;

public class QueueProofsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Test_AnsweredByItsLink_ProvesTheQueue(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var proofs = reports.Get<QueueProofs>();
        (await proofs.TestAsync("no-such-queue")).ShouldBeNull();
        var message = (await proofs.TestAsync("noise")).ShouldNotBeNull();
        (await proofs.OfAsync(message)).ShouldBe(new(null, null, null));
        await reports.Dispatcher.DispatchDueAsync();
        (await proofs.OfAsync(message)).ShouldBe(new(reports.Clock.GetUtcNow(), null, "accepted"));

        var mail = smtp.Received.ShouldHaveSingleItem();
        (mail.To, mail.Subject).ShouldBe(("noise@council.example", "Test: no report"));
        var token = AskedReports.TokenIn(mail);
        (await reports.Get<Acknowledgements>().FindAsync(token)).Known().ShouldBe(new(null, null));
        reports.Clock.Advance(TimeSpan.FromMinutes(20));
        (await reports.Get<Acknowledgements>().TakeAsync(token)).Known().ShouldBe(new(null, reports.Clock.GetUtcNow()));

        (await proofs.OfAsync(message)).Proved.ShouldBe(reports.Clock.GetUtcNow());
        (await ProvedAsync(reports)).ShouldBe([("noise", reports.Clock.GetUtcNow()), ("housing-asb", null), ("police", null)]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Proved_ByPhoneOrByAReportThatWasTaken_Counts(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var proofs = reports.Get<QueueProofs>();
        (await proofs.ProvedAsync("police", "operator")).ShouldBeTrue();
        (await proofs.ProvedAsync("no-such-queue", "operator")).ShouldBeFalse();
        var first = reports.Clock.GetUtcNow();
        for (var i = 0; i < 3; i++)
        {
            await reports.AcceptAsync(AskedReports.Anonymous());
            await reports.Dispatcher.DispatchDueAsync();
            reports.Clock.Advance(TimeSpan.FromHours(1));
            await reports.Get<Acknowledgements>().TakeAsync(AskedReports.TokenIn(smtp.Received[^1]));
        }

        (await ProvedAsync(reports)).ShouldBe([("noise", reports.Clock.GetUtcNow()), ("housing-asb", null), ("police", first)]);
        (await reports.InDatabaseAsync(db => Task.FromResult(db.QueueTests.Count()))).ShouldBe(2, "One row for a queue in use.");
    }

    [Fact]
    public async Task List_MailboxThatWasChanged_IsNotProvedAnyMore()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await reports.InDatabaseAsync(async db =>
        {
            db.Add(new QueueTest
            {
                QueueId = "noise",
                Mailbox = MailboxMark.Of("old-noise@council.example"),
                StartedAt = reports.Clock.GetUtcNow(),
                ProvedAt = reports.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        (await ProvedAsync(reports)).ShouldAllBe(queue => queue.At == null);
        MailboxMark.Of("Noise@council.example").ShouldBe(MailboxMark.Of("noise@council.example"));
    }

    private static async Task<IEnumerable<(string Id, DateTimeOffset? At)>> ProvedAsync(ReportsUnderTest reports) =>
        (await reports.Get<QueueProofs>().ListAsync()).Select(queue => (queue.Queue.Id, queue.LastProved));
}
