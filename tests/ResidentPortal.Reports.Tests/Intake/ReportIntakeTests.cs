using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Intake;

public class ReportIntakeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_TwoTeamsAndAReceipt_WritesAllThatMustFollow(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);

        var reference = await reports.AcceptAsync(Submissions.WithReceipt());

        var report = await reports.InDatabaseAsync(db => db.Reports.SingleAsync());
        report.Reference.ShouldBe(reference.ToString());
        report.State.ShouldBe(ReportState.Accepted);
        report.AcceptedAt.ShouldBe(reports.Clock.GetUtcNow());
        report.Routing.ShouldBe("""{"Rules":["Noise in a Anyborough Homes property"],"Queues":["noise","housing-asb"]}""");
        (await reports.OutboxAsync()).Select(m => (m.Kind, m.QueueId, m.ReportId, m.State)).ShouldBe(
            [
                (MessageKind.Team, "noise", report.Id, MessageState.Pending),
                (MessageKind.Team, "housing-asb", report.Id, MessageState.Pending),
                (MessageKind.Receipt, null, report.Id, MessageState.Pending),
            ],
            ignoreOrder: true);
        var audit = await reports.InDatabaseAsync(db => db.Audit.SingleAsync());
        (audit.Action, audit.Who, audit.Reference).ShouldBe((AuditAction.Accepted, null, reference.ToString()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SameDraftAgain_GivesTheSameReferenceAndOneReport(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.WithReceipt();
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);

        var first = await reports.Intake.AcceptAsync(submission, token);
        reports.Clock.Advance(reports.Drafts.IdleLimit);
        await reports.Drafts.SweepAsync();
        var again = await reports.Intake.AcceptAsync(submission, token);

        first.AlreadyAccepted.ShouldBeFalse();
        again.ShouldBe(new Acceptance(first.Reference, AlreadyAccepted: true));
        (await reports.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(1);
        (await reports.OutboxAsync()).Count.ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SameDraftManyTimesAtOnceOnTwoInstances_MakesOneReport(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        for (var round = 0; round < 5; round++)
        {
            var submission = Submissions.Anonymous();
            var token = DraftToken.New();
            // Even rounds have a draft, odd ones lost it: then only the unique key stands between two reports.
            if (round % 2 == 0)
                await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);

            var answers = await Task.WhenAll(Enumerable.Range(0, 16)
                .Select(i => Task.Run(() => (i % 2 == 0 ? reports : other).Intake.AcceptAsync(submission, token))));

            answers.Select(a => a.Reference).Distinct().ShouldHaveSingleItem();
            answers.Count(a => !a.AlreadyAccepted).ShouldBe(1);
            (await reports.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(round + 1);
            (await reports.OutboxAsync()).Count.ShouldBe(round + 1);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_OneRowCannotBeWritten_WritesNothingAndLeavesTheDraftOpen(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.WithReceipt();
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Audit\" RENAME TO \"AuditGone\""));

        await Should.ThrowAsync<DbUpdateException>(() => reports.Intake.AcceptAsync(submission, token));

        (await reports.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(0);
        (await reports.OutboxAsync()).ShouldBeEmpty();
        (await reports.Drafts.FindAsync(token, submission.FormId)).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(submission.Answers);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SameAnswersFromAnotherBrowser_AreSentAndMarked(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Anonymous();

        var first = await reports.AcceptAsync(submission);
        var second = await reports.AcceptAsync(submission);
        reports.Clock.Advance(SameAnswers.Window);
        var later = await reports.AcceptAsync(submission);

        var states = await reports.InDatabaseAsync(db => db.Reports.ToDictionaryAsync(r => r.Reference, r => (r.State, r.MayRepeat)));
        states[first.ToString()].ShouldBe((ReportState.Accepted, null));
        states[second.ToString()].ShouldBe((ReportState.Accepted, first.ToString()));
        states[later.ToString()].ShouldBe((ReportState.Accepted, null));
        (await reports.OutboxAsync()).Count.ShouldBe(3, "Each has its email.");
        (await ExportedAsync(first)).ShouldNotContain("mayRepeat");
        (await ExportedAsync(second)).ShouldContain($"\"mayRepeat\": \"{first}\"");

        async Task<string> ExportedAsync(ReportReference reference) =>
            Encoding.UTF8.GetString((await reports.Get<ReportExport>().ReadAsync(reference, "sam"))!);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AddAsync_EqualityAnswersTwice_KeepsThemOnceAndApart(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Anonymous();
        var token = DraftToken.New();
        var equality = reports.Get<EqualityAnswers>();
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);

        (await equality.AddAsync(token, submission.FormId, submission.Answers)).ShouldBeFalse("nothing was sent yet");
        await reports.Intake.AcceptAsync(submission, token);
        (await equality.AddAsync(token, submission.FormId, submission.Answers)).ShouldBeTrue();
        (await equality.AddAsync(token, submission.FormId, submission.Answers)).ShouldBeFalse("they were kept already");

        var kept = await reports.InDatabaseAsync(db => db.EqualityResponses.SingleAsync());
        (kept.FormId, kept.Month).ShouldBe(("asb", "2026-03"));
    }
}
