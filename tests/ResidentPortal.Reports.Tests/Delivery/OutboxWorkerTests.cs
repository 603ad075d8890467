using Microsoft.Extensions.Hosting;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class OutboxWorkerTests
{
    [Fact]
    public async Task ExecuteAsync_ReportAccepted_SendsItWithoutBeingAsked()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        var worker = reports.All<IHostedService>().OfType<OutboxWorker>().Single();
        await worker.StartAsync(CancellationToken.None);

        await reports.AcceptAsync(Submissions.Anonymous());
        while (smtp.Received.Count == 0)
            await Task.Delay(20);
        await worker.StopAsync(CancellationToken.None);

        smtp.Received.ShouldHaveSingleItem().To.ShouldBe("noise@council.example");
    }

    [Fact]
    public async Task DispatchDueAsync_RelayRefusesOurSignIn_TellsOperationsOnceADay()
    {
        await using var smtp = await SmtpServer.StartAsync();
        smtp.Behave(new SmtpBehaviour { Mail = "535 wrong password" });
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.AcceptAsync(Submissions.Anonymous());

        await reports.Dispatcher.DispatchDueAsync();
        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromSeconds(10));
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Received.Select(mail => mail.To).Order().ShouldBe(
            ["noise@council.example", "noise@council.example", "operations@council.example"]);
        var alarm = smtp.Received.Single(mail => mail.To == "operations@council.example");
        alarm.Subject.ShouldBe("The mail relay refuses us");
        alarm.Text.ShouldContain("sign-in-refused");
    }
}
