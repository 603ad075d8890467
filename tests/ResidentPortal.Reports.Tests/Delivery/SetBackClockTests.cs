using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

/// <summary>Mail that waits goes out, whatever becomes of the clock.</summary>
public class SetBackClockTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task PutRight_MailWaitsForATimeThatIsGone_SendsItAndTellsOperationsOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "451 later", OnlyFor = "noise@council.example" });
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        await reports.AcceptAsync(Submissions.Anonymous());
        await LeaseAsync(reports);
        smtp.Behave(new SmtpBehaviour());

        reports.Clock.AdjustTime(reports.Clock.GetUtcNow().AddDays(-30));
        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(0);
        (await reports.Get<OutboxStatus>().ReadAsync()).Troubled.Count.ShouldBe(2, "It is seen.");
        (await reports.Get<SetBackClock>().PutRightAsync()).ShouldBe(2);
        (await reports.Get<SetBackClock>().PutRightAsync()).ShouldBe(0);
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Received.Count(mail => mail.To == "noise@council.example").ShouldBe(2);
        smtp.Received.Single(mail => mail.To == "operations@council.example").Subject.ShouldBe("The server’s clock was set back");
    }

    [Fact]
    public async Task PutRight_ClockAsItShouldBe_LeavesEveryWaitingMessage()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "451 later", OnlyFor = "noise@council.example" });
        await reports.AcceptAsync(Submissions.Anonymous());
        for (var attempt = 0; attempt < 9; attempt++)
        {
            await reports.Dispatcher.DispatchDueAsync();
            (await reports.Get<SetBackClock>().PutRightAsync()).ShouldBe(0);
            reports.Clock.Advance((await reports.OutboxAsync())[0].DueAt - reports.Clock.GetUtcNow());
        }
    }

    /// <summary>Ahead or back, by minutes or months, as often as it likes: after a look and a round nothing waits that could go.</summary>
    [Fact]
    public async Task PutRight_AnyWayOfTheClock_LeavesNothingWaiting()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        var minutes = Gen.OneOf(Gen.Choose(-200, 200), Gen.Choose(-80_000, 80_000));
        foreach (var moves in minutes.ListOf(4).Sample(12, 12))
        {
            smtp.Behave(new SmtpBehaviour { Rcpt = "451 later", OnlyFor = "noise@council.example" });
            await reports.AcceptAsync(Submissions.Anonymous());
            await reports.Dispatcher.DispatchDueAsync();
            await reports.AcceptAsync(Submissions.Anonymous());
            await LeaseAsync(reports);
            foreach (var move in moves)
            {
                reports.Clock.AdjustTime(reports.Clock.GetUtcNow().AddMinutes(move));
                await reports.Get<SetBackClock>().PutRightAsync();
                await reports.Dispatcher.DispatchDueAsync();
            }

            smtp.Behave(new SmtpBehaviour());
            // What is left waits for its next attempt as it would on a good clock.
            var (now, latest) = (reports.Clock.GetUtcNow(), RetrySchedule.ThenEvery + TimeSpan.FromMinutes(5));
            (await reports.OutboxAsync()).Where(m => m.State == MessageState.Pending)
                .ShouldAllBe(m => m.DueAt - now <= latest && (m.LeasedUntil == null || m.LeasedUntil - now <= latest));
            reports.Clock.Advance(latest);
            await reports.Dispatcher.DispatchDueAsync();
            (await reports.OutboxAsync()).Where(m => m.State == MessageState.Pending).ShouldBeEmpty(string.Join(' ', moves));
        }
    }

    /// <summary>As a server does that is killed in the middle of sending.</summary>
    private static Task<int> LeaseAsync(ReportsUnderTest reports)
    {
        var (now, until) = (reports.Clock.GetUtcNow(), reports.Clock.GetUtcNow() + reports.Get<OutboxLeases>().Duration);
        return reports.InDatabaseAsync(db => db.Outbox.Where(m => m.State == MessageState.Pending && m.DueAt <= now).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.LeaseOwner, Guid.NewGuid()).SetProperty(x => x.LeasedUntil, until)));
    }
}
