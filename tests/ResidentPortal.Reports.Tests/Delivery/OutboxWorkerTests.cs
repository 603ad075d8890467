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
    public async Task ExecuteAsync_ReportAcceptedWhileItRests_SendsItLongBeforeTheNextLook()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        var worker = reports.All<IHostedService>().OfType<OutboxWorker>().Single();
        await worker.StartAsync(CancellationToken.None);

        // Its clock stands still, so that it looks again when it is called and at no other time.
        for (var report = 1; report <= 3; report++)
        {
            await Task.Delay(200);
            await reports.AcceptAsync(Submissions.Anonymous());
            await UntilAsync(() => smtp.Received.Count == report);
        }
        await worker.StopAsync(CancellationToken.None);
    }

    // Well below the five seconds after which it looks by itself.
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (!condition())
            await Task.Delay(20, limit.Token);
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
