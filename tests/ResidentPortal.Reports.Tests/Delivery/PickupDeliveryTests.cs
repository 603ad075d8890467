using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class PickupDeliveryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task DispatchDueAsync_WithPickup_WritesOneFileAMailboxAndErasesThePayload(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(Submissions.WithReceipt());

        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(3);
        (await reports.Dispatcher.DispatchDueAsync()).ShouldBe(0);

        var files = Directory.GetFileSystemEntries(reports.MailFolder);
        files.ShouldAllBe(file => file.EndsWith(".eml", StringComparison.Ordinal));
        var mails = await Task.WhenAll(files.Select(ReceivedMail.ReadFileAsync));
        mails.Select(mail => (mail.To, mail.Subject)).ShouldBe(
            [
                ("noise@council.example", $"{reference}"),
                ("housing@council.example", $"{reference}"),
                ("ada.marker@home.example", "Thank you for contacting us"),
            ],
            ignoreOrder: true);
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Delivered && m.Payload == null && m.Attempts == 1);
    }
}
