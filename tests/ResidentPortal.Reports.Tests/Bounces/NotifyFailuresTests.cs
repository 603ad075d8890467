using Microsoft.Extensions.Hosting;
using ResidentPortal.Database;
using ResidentPortal.Reports.Bounces;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Tests.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Bounces;

/// <summary>GOV.UK Notify has no mailbox to which mail comes back: it is asked.</summary>
public class NotifyFailuresTests
{
    [Theory]
    [InlineData("permanent-failure", "returned-permanent")]
    [InlineData("temporary-failure", "returned-temporary")]
    public async Task Look_NotDelivered_TellsTheFallbackOnce(string status, string outcome)
    {
        await using var notify = await NotifyStandIn.StartAsync();
        await using var reports = await StartAsync(notify);
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var team = (await reports.OutboxAsync()).Single();
        team.State.ShouldBe(MessageState.Delivered);

        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        notify.Failed.Enqueue((team.Id.ToString("N"), status, reports.Clock.GetUtcNow()));
        notify.Failed.Enqueue(("of another system", status, reports.Clock.GetUtcNow()));
        await LookAsync(reports);
        await LookAsync(reports);

        team = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        (team.State, team.LastOutcome).ShouldBe((MessageState.Failed, outcome));
        (await reports.OutboxAsync()).Select(m => m.Kind).Order()
            .ShouldBe([MessageKind.Team, MessageKind.Fallback, MessageKind.Operations]);
    }

    [Fact]
    public async Task Look_NotifyDidNotSendIt_SendsItAgainOnce()
    {
        await using var notify = await NotifyStandIn.StartAsync();
        await using var reports = await StartAsync(notify);
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var team = (await reports.OutboxAsync()).Single();
        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        notify.Failed.Enqueue((team.Id.ToString("N"), "technical-failure", reports.Clock.GetUtcNow()));

        await LookAsync(reports);
        (await reports.OutboxAsync()).Single().State.ShouldBe(MessageState.Pending);
        reports.Clock.Advance(TimeSpan.FromSeconds(1));
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);

        (await reports.OutboxAsync()).Single().State.ShouldBe(MessageState.Delivered, "the failure was before it was sent again");
        notify.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Look_FailsForAnHour_TellsOperationsOnceADay()
    {
        await using var notify = await NotifyStandIn.StartAsync();
        await using var reports = await StartAsync(notify);
        notify.Refusal = (500, "Exception", "Internal server error");
        for (var minute = 0; minute < 59; minute++)
        {
            await LookAsync(reports);
            reports.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        (await reports.OutboxAsync()).ShouldBeEmpty();
        for (var minute = 0; minute < 5; minute++)
        {
            await LookAsync(reports);
            reports.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        (await reports.OutboxAsync()).ShouldHaveSingleItem().Topic.ShouldBe("bounces unread");
    }

    private static Task LookAsync(ReportsUnderTest reports) =>
        reports.All<IHostedService>().OfType<BounceWorker>().Single().LookAsync(CancellationToken.None);

    // The tokens' time is the clock's.
    private static async Task<ReportsUnderTest> StartAsync(NotifyStandIn notify)
    {
        var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, settings:
        [
            ("Mail:Transport", "Notify"),
            ("Mail:Notify:ApiKey", NotifyStandIn.Key),
            ("Mail:Notify:TemplateId", NotifyStandIn.Template),
            ("Mail:Notify:BaseAddress", notify.Address),
        ]);
        notify.Clock = reports.Clock;
        return reports;
    }
}
