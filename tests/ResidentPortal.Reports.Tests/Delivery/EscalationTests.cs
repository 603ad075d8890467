using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class EscalationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_MailboxRefusesForGood_TellsFallbackAndOperationsOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var reference = await reports.AcceptAsync(Submissions.Anonymous());

        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox", OnlyFor = "noise@council.example" });
        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(3);
        reports.Clock.Advance(TimeSpan.FromDays(4));
        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(0);

        var fallback = smtp.Received.Single(mail => mail.To == "duty@council.example");
        fallback.Subject.ShouldBe($"{reference}");
        fallback.Text.ShouldStartWith("You have this because the mailbox of the queue “Noise team” did not take\nit.");
        fallback.Text.ShouldContain("In your own words");
        fallback.Html.ShouldContain("<body>\n<p><strong>You have this because the mailbox of the queue “Noise team”");
        var operations = smtp.Received.Single(mail => mail.To == "operations@council.example");
        operations.Subject.ShouldBe($"Report {reference} was not delivered");
        operations.Text.ShouldContain("Noise team");
        operations.Text.ShouldContain("mailbox-refused");
        operations.Text.ShouldNotContain("In your own words");
        smtp.Received.Count.ShouldBe(2);

        var team = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        (team.State, team.LastOutcome).ShouldBe((MessageState.Failed, "mailbox-refused"));
        (await reports.Get<OutboxStatus>().RetryAllNowAsync("test")).ShouldBe(0, "nothing of it is left to send");
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse("the fallback mailbox has it");
        var actions = await reports.InDatabaseAsync(db => db.Audit.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
        actions.ShouldBe(
            [AuditAction.Accepted, AuditAction.Escalated, AuditAction.GivenUp, AuditAction.Delivered, AuditAction.Delivered]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_ADayWithoutSuccess_EscalatesOnceAndGoesOnForThreeDays(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "451 later", OnlyFor = "noise@council.example" });
        await reports.AcceptAsync(Submissions.Anonymous());
        var accepted = reports.Clock.GetUtcNow();

        var attempts = new List<TimeSpan>();
        while (reports.Clock.GetUtcNow() - accepted < TimeSpan.FromDays(4))
        {
            await reports.Dispatcher.DispatchDueAsync();
            var team = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
            if (attempts.Count < team.Attempts)
                attempts.Add(reports.Clock.GetUtcNow() - accepted);
            var told = smtp.Received.Select(mail => mail.To).Order();
            if (reports.Clock.GetUtcNow() - accepted < RetrySchedule.EscalateAfter)
                told.ShouldBeEmpty();
            else if (attempts.Count > 0 && attempts[^1] >= RetrySchedule.EscalateAfter)
                told.ShouldBe(["duty@council.example", "operations@council.example"]);
            if (team.State is MessageState.Failed)
                break;
            reports.Clock.Advance(team.DueAt - reports.Clock.GetUtcNow());
        }

        attempts.Take(7).ShouldBe(
        [
            TimeSpan.Zero,
            TimeSpan.FromSeconds(10),
            TimeSpan.FromSeconds(70),
            TimeSpan.FromSeconds(370),
            TimeSpan.FromSeconds(1270),
            TimeSpan.FromSeconds(4870),
            TimeSpan.FromSeconds(8470),
        ]);
        attempts[^1].ShouldBeInRange(TimeSpan.FromHours(71), TimeSpan.FromHours(72));
        var failed = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        failed.State.ShouldBe(MessageState.Failed);
        (await reports.Get<OutboxStatus>().RetryAllNowAsync("test")).ShouldBe(0, "the fallback mailbox has it");
        smtp.Received.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_ReceiptRefusedForGood_EndsQuietly(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox", OnlyFor = "ada.marker@home.example" });
        await reports.AcceptAsync(Submissions.WithReceipt());

        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(3);

        smtp.Received.Select(mail => mail.To).Order().ShouldBe(["housing@council.example", "noise@council.example"]);
        var receipt = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Receipt);
        receipt.State.ShouldBe(MessageState.Failed);
        (await reports.Get<OutboxStatus>().RetryAllNowAsync("test")).ShouldBe(0, "nobody is to be troubled twice");
        (await reports.InDatabaseAsync(db => db.Audit.CountAsync(a => a.Action == AuditAction.GivenUp))).ShouldBe(1);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task DispatchDueAsync_FallbackRefusesToo_KeepsTryingItAndTellsOperations()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox" });
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();

        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeTrue();
        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromSeconds(10));
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Received.Select(mail => mail.To).Order().ShouldBe(
            ["duty@council.example", "operations@council.example", "operations@council.example"]);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse();
    }
}
