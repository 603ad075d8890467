using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class OutboxStatusTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task CheckHealthAsync_UndeliveredForAQuarterOfAnHour_IsDegradedUntilDelivered(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await smtp.KillAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var reference = await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.Dispatcher.DispatchDueAsync();

        reports.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        (await HealthAsync(reports)).ShouldBe(HealthStatus.Healthy);
        reports.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await HealthAsync(reports)).ShouldBe(HealthStatus.Degraded);

        var summary = await reports.Get<OutboxStatus>().ReadAsync();
        summary.Pending.ShouldBe(3);
        summary.Troubled.Select(m => (m.Reference, m.QueueId, m.LastOutcome)).ShouldBe(
            [(reference.ToString(), "noise", "unreachable"), (reference.ToString(), "housing-asb", "unreachable")], ignoreOrder: true);
        summary.ToText().ShouldStartWith("3 waiting, 2 overdue or failed");
        summary.ToText().ShouldContain(reference.ToString());
        summary.ToText().ShouldNotContain("@");

        await smtp.RestartAsync();
        await reports.Dispatcher.DispatchDueAsync();
        (await HealthAsync(reports)).ShouldBe(HealthStatus.Healthy);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RetryAllNowAsync_AfterGivingUp_SendsWhatWasKept(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox" });
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var team = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        team.State.ShouldBe(MessageState.Failed);

        smtp.Behave(new SmtpBehaviour());
        (await reports.Get<OutboxStatus>().RetryNowAsync(Guid.NewGuid(), "sam")).ShouldBeFalse();
        (await reports.Get<OutboxStatus>().RetryNowAsync(team.Id, "sam")).ShouldBeTrue();
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.ShouldHaveSingleItem().To.ShouldBe("noise@council.example");

        (await reports.Get<OutboxStatus>().RetryAllNowAsync("sam")).ShouldBe(3, "the fallback's message and two to operations");
        await reports.Dispatcher.DispatchDueAsync();
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State == MessageState.Delivered);
        (await reports.Get<OutboxStatus>().RetryAllNowAsync("sam")).ShouldBe(0);
    }

    private static async Task<HealthStatus> HealthAsync(ReportsUnderTest reports) =>
        (await reports.Get<OutboxHealth>().CheckHealthAsync(new HealthCheckContext())).Status;
}
