using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.CaseReviews;

public class CountedApplicationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_AnApplication_LeavesOneRowAndAReportNone(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Application());
        await reports.AcceptAsync(Submissions.Anonymous());

        var row = (await RowsAsync(reports)).ShouldHaveSingleItem();
        row.Year.ShouldBe(2025, "10 March 2026 is in the year 2025 to 2026");
        row.Id.Version.ShouldBe(4, "it is random in full");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_HasNothingThatLeadsToTheApplication(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Application());

        var report = await reports.InDatabaseAsync(db => db.Reports.SingleAsync());
        var row = (await RowsAsync(reports)).ShouldHaveSingleItem();
        row.Id.ShouldNotBe(report.Id);
        await reports.InDatabaseAsync(db =>
        {
            var table = db.Model.FindEntityType(typeof(CountedApplication))!;
            table.GetProperties().Select(property => property.Name).ShouldBe(["Id", "Year"], ignoreOrder: true);
            table.GetForeignKeys().ShouldBeEmpty();
            return Task.FromResult(0);
        });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SameDraftAgainAndAtOnce_LeavesOneRow(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Application();
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => reports.Intake.AcceptAsync(submission, token))));
        await reports.Intake.AcceptAsync(submission, token);

        (await RowsAsync(reports)).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_TheSameAnswersTwice_AreSentAndLeaveOneRow(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Application();
        await reports.AcceptAsync(submission);
        await reports.AcceptAsync(submission);

        (await reports.InDatabaseAsync(db => db.Reports.CountAsync(r => r.State == ReportState.Accepted))).ShouldBe(2);
        (await RowsAsync(reports)).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SentAgainBecauseTheFirstIsHeld_LeavesOneRowWhicheverIsSentFirst(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Application();
        var held = await reports.AcceptAsync(submission with { HeldReason = "too-quick" });
        await reports.AcceptAsync(submission);
        (await RowsAsync(reports)).Count.ShouldBe(1);

        (await reports.Get<HeldReports>().ReleaseAsync(held, "sam")).ShouldBeTrue();

        (await RowsAsync(reports)).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReleaseAsync_ByTwoPeopleAtOnce_LeavesOneRowInTheYearItWasMade(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(Submissions.Application() with { HeldReason = "too-quick" });
        var other = await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });
        (await RowsAsync(reports)).ShouldBeEmpty("it is not accepted yet");
        reports.Clock.Advance(TimeSpan.FromDays(40));

        var held = reports.Get<HeldReports>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => held.ReleaseAsync(reference, "sam"))));
        await held.ReleaseAsync(reference, "sam");
        await held.ReleaseAsync(other, "sam");

        (await RowsAsync(reports)).ShouldHaveSingleItem().Year.ShouldBe(2025, "it was made in March");
    }

    [Theory]
    [InlineData("2026-03-31T22:59:59Z", 2025, "a second before midnight in London, on summer time")]
    [InlineData("2026-03-31T23:00:00Z", 2026, "midnight in London, while it is 31 March in UTC")]
    public async Task AcceptAsync_AboutMidnightOnTheLastOfMarch_CountsByTheLondonDate(string moment, int year, string because)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var instant = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        reports.Clock.Advance(instant - reports.Clock.GetUtcNow());

        await reports.AcceptAsync(Submissions.Application());

        (await RowsAsync(reports)).ShouldHaveSingleItem().Year.ShouldBe(year, because);
        (await reports.Get<YearlyFigures>().ReadAsync()).ShouldBe([new YearFigures(FinancialYear.Beginning(year), 1)]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_RowCannotBeWritten_AcceptsNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"CaseReviewApplications\" RENAME TO \"Gone\""));

        await Should.ThrowAsync<DbUpdateException>(() => reports.AcceptAsync(Submissions.Application()));

        (await reports.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(0);
        (await reports.OutboxAsync()).ShouldBeEmpty();
        await reports.AcceptAsync(Submissions.Anonymous());
    }

    private static Task<List<CountedApplication>> RowsAsync(ReportsUnderTest reports) =>
        reports.InDatabaseAsync(db => db.CaseReviewApplications.AsNoTracking().ToListAsync());
}
