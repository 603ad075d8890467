using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

/// <summary>A relay that refuses us says nothing about a mailbox: nothing is given up, however long it takes to put it right.</summary>
public class RelayRefusesUsTests
{
    [Theory]
    [OnSqlite, OnPostgreSql]
    public async Task Dispatch_SenderRefusedForDays_KeepsEveryMessageAndTellsOperations(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Mail = "550 5.7.60 SMTP; Client does not have permissions to send as this sender" });
        await reports.AcceptAsync(Submissions.WithReceipt());

        await reports.Dispatcher.DispatchDueAsync();
        var messages = await reports.OutboxAsync();
        messages.ShouldAllBe(m => m.State == MessageState.Pending && (m.Attempts == 0 || m.LastOutcome == "refused-by-policy"));
        messages.Count(m => m.Topic == "mail refused-by-policy").ShouldBe(1, "one alarm, however many messages wait");
        (await reports.InDatabaseAsync(db => db.Audit.CountAsync(a => a.Action == AuditAction.GivenUp))).ShouldBe(0);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeTrue("the alarm cannot go out either: health says so at once");

        for (var day = 0; day < 5; day++)
        {
            reports.Clock.Advance(TimeSpan.FromDays(1));
            await reports.Dispatcher.DispatchDueAsync();
        }
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Pending);

        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromHours(1));
        await reports.Dispatcher.DispatchDueAsync();
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Delivered);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse();
        smtp.Received.Select(mail => mail.To).ShouldContain("noise@council.example");
        smtp.Received.Select(mail => mail.To).ShouldContain("ada.marker@home.example");
    }

    [Fact]
    public async Task Dispatch_SenderRefusedForAMoment_IsSentSecondsLater()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        smtp.Behave(new SmtpBehaviour { Mail = "550 5.7.60 SMTP; Client does not have permissions to send as this sender" });
        await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromSeconds(10));
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Received.Select(mail => mail.To).Order().ShouldBe(
            ["ada.marker@home.example", "housing@council.example", "noise@council.example", "operations@council.example"]);
    }
}
