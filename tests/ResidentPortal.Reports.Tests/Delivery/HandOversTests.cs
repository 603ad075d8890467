using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class HandOversTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task OfAsync_AsItGoesOut_SaysWhatIsSentAndWhatIsDelivered(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox", OnlyFor = "housing@council.example" });
        var reference = await reports.AcceptAsync(Submissions.WithReceipt());

        (await Ways()).ShouldBe([("housing-asb", HandOver.Waiting), ("noise", HandOver.Waiting)]);

        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = reports.Clock.GetUtcNow();
        // The fallback of the mailbox that refuses may go out in the same round: its message is on its way only then.
        smtp.Behave(new SmtpBehaviour { Rcpt = "450 later", OnlyFor = "duty@council.example" });
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        await reports.Dispatcher.DispatchDueAsync();

        var ways = await Ways();
        ways[1].Way.ShouldBe(new HandOver(first, first));
        ways[0].Way.Sent.ShouldBe(first);
        ways[0].Way.Delivered.ShouldNotBeNull();

        async Task<List<(string Queue, HandOver Way)>> Ways() =>
            [.. (await reports.Get<HandOvers>().OfAsync(reference)).OrderBy(way => way.Key).Select(way => (way.Key, way.Value))];
    }

    [Fact]
    public async Task ReadAsync_OfASentReport_ListsItsHandOvers()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.AcceptAsync(Submissions.WithReceipt());
        var before = AnswerExport.Read((await reports.Get<ReportExport>().ReadAsync(reference, "tester"))!);
        before.HandOvers!.ShouldAllBe(way => way.Sent == null && way.Delivered == null);
        before.HandOvers!.Select(way => (way.Queue, way.Name, way.ReadBy, way.Leads)).ShouldBe(
            [("noise", "Noise team", "Council", true), ("housing-asb", "Housing ASB", "Council", false)]);

        await reports.Dispatcher.DispatchDueAsync();

        var now = reports.Clock.GetUtcNow();
        AnswerExport.Read((await reports.Get<ReportExport>().ReadAsync(reference, "tester"))!)
            .HandOvers!.ShouldAllBe(way => way.Sent == now && way.Delivered == now);
    }
}
