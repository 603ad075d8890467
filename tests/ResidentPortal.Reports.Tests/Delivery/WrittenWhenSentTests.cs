using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

/// <summary>What an email says is written from the report when it is sent, and stored nowhere else.</summary>
public class WrittenWhenSentTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Accept_Report_KeepsItsWordsOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.WithReceipt());

        (await reports.OutboxAsync()).ShouldAllBe(message => message.Payload == null);

        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(3);
        smtp.Received.Select(mail => mail.To).Order()
            .ShouldBe(["ada.marker@home.example", "housing@council.example", "noise@council.example"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Dispatch_MessageOfAnEarlierVersion_SendsTheWordsItCarries(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.Anonymous());
        var words = new MailMessageContent
        {
            MessageId = "<old@council.example>",
            To = "noise@council.example",
            Subject = "As it was",
            Text = "Old words\n",
            Html = "<p>Old words</p>\n",
        };
        var payload = reports.Get<SealedJson>().For<MailMessageContent>("outbox message").Seal(words);
        await reports.InDatabaseAsync(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.Payload, payload)));

        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(1);

        smtp.Received.Single().Subject.ShouldBe("As it was");
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Delivered && m.Payload == null);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Dispatch_MessageThatCannotBeWritten_StopsNoOtherAndIsToldAfterADay(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.InDatabaseAsync(db => db.Outbox.Where(m => m.QueueId == "noise")
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.QueueId, "unknown")));

        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(3);
        smtp.Received.Select(mail => mail.To).Order().ShouldBe(["ada.marker@home.example", "housing@council.example"]);

        reports.Clock.Advance(RetrySchedule.EscalateAfter);
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Single(mail => mail.To == "operations@council.example").Text.ShouldContain("“unknown”");
        (await reports.OutboxAsync()).Single(m => m.QueueId == "unknown").State.ShouldBe(MessageState.Pending);
    }
}
