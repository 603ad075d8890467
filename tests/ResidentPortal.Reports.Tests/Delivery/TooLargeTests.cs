using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

/// <summary>A report that is too large for the mail system goes as a summary, and is never lost.</summary>
public class TooLargeTests
{
    [Theory]
    [OnSqlite, OnPostgreSql]
    public async Task Dispatch_ReportTooLarge_SendsASummaryAndTellsOperations(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Largest = 9_000 });
        var words = string.Concat(Enumerable.Repeat("A very long account of the noise. ", 300));
        var reference = await reports.AcceptAsync(Submissions.Anonymous(words));

        await reports.Dispatcher.DispatchDueAsync();

        var team = smtp.Received.Single(mail => mail.To == "noise@council.example");
        team.Subject.ShouldBe($"{reference}");
        team.Text.ShouldStartWith("This is a summary. The whole report is too large");
        team.Html.ShouldContain("<body>\n<p><strong>This is a summary. The whole report is too large");
        team.Raw.ShouldNotContain("A very long account");
        var message = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        (message.State, message.LastOutcome).ShouldBe((MessageState.Delivered, "accepted-as-summary"));
        var told = smtp.Received.Single(mail => mail.To == "operations@council.example");
        told.Subject.ShouldBe($"Report {reference} was too large to send whole");
        told.Text.ReplaceLineEndings(" ").ShouldContain($"Run “reports export {reference}”");
    }

    [Fact]
    public async Task Dispatch_EvenTheSummaryIsTooLarge_TellsTheFallbackAndKeepsTheReport()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        smtp.Behave(new SmtpBehaviour { Largest = 100 });
        await reports.AcceptAsync(Submissions.Anonymous());

        await reports.Dispatcher.DispatchDueAsync();

        var messages = await reports.OutboxAsync();
        var team = messages.Single(m => m.Kind == MessageKind.Team);
        (team.State, team.LastOutcome).ShouldBe((MessageState.Failed, "too-large"));
        messages.Where(m => m.Kind != MessageKind.Team).ShouldAllBe(m => m.State == MessageState.Pending);
        smtp.Behave(new SmtpBehaviour());
        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Single(mail => mail.To == "duty@council.example").Text.ShouldContain("In your own words");
    }
}
