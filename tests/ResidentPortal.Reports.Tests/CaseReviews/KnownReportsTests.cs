using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.Councils;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.CaseReviews;

public class KnownReportsTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_ARealReport_GivesItsDatesAsPeopleTypeIt(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = (await reports.AcceptAsync(On(AsbReport.Id, new Between(new(2026, 2, 1), new(2026, 3, 1))))).ToString();
        var known = reports.Get<KnownReports>();
        var expected = new KnownReport(Today, new Between(new(2026, 2, 1), new(2026, 3, 1)));

        (await known.FindAsync(reference)).ShouldBe(expected);
        (await known.FindAsync($"  {reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ")).ShouldBe(expected);
        (await known.FindAsync(reference.Replace("-", "", StringComparison.Ordinal).Replace('1', 'l'))).ShouldBe(expected);
        (await known.FindAsync(ReportReference.New('A').ToString())).ShouldBeNull("there is no such report");
    }

    public static TheoryData<string, WhenAnswer?, WhenAnswer?> Happenings => new()
    {
        { "a day", new OnDate(new(2026, 3, 3), ""), new OnDate(new(2026, 3, 3), "") },
        { "a day with words about the time", new OnDate(new(2026, 3, 3), "when Ada came home"), new OnDate(new(2026, 3, 3), "") },
        { "a period", new Between(new(2026, 1, 1), new(2026, 3, 3)), new Between(new(2026, 1, 1), new(2026, 3, 3)) },
        { "words only", new About("when Ada was in hospital"), null },
        { "no answer", null, null },
    };

    [Theory]
    [MemberData(nameof(Happenings))]
    public async Task FindAsync_WhenItHappened_IsGivenInDatesAndNeverInWords(string because, WhenAnswer? answered, WhenAnswer? given)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        foreach (var formId in new[] { AsbReport.Id, HateCrimeReport.Id })
        {
            var reference = await reports.AcceptAsync(On(formId, answered));
            var known = (await reports.Get<KnownReports>().FindAsync(reference.ToString())).ShouldNotBeNull(because);
            known.ShouldBe(new KnownReport(Today, given), because);
        }
    }

    [Fact]
    public void Forms_ThatReportIncidents_AskOnceWhenItHappened()
    {
        foreach (var report in SampleCouncil.Forms.All.Where(report => report.Slug != CaseReviewApplication.Id))
            report.Form.Steps.SelectMany(step => step.AllQuestions).OfType<WhenQuestion>().ShouldHaveSingleItem(report.Slug);
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29", "winter time still")]
    [InlineData("2026-03-29T22:59:00Z", "2026-03-29", "the last minute of the day on which the clocks went forward")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30", "midnight on summer time")]
    public async Task FindAsync_Reported_IsTheDayInLondon(string moment, string day, string because)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        reports.Clock.Advance(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) - reports.Clock.GetUtcNow());
        var reference = await reports.AcceptAsync(On(AsbReport.Id, null));

        (await reports.Get<KnownReports>().FindAsync(reference.ToString())).ShouldNotBeNull()
            .Reported.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), because);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_HeldReport_CountsAndLeavesNoTrace(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(On(AsbReport.Id, new OnDate(Today, "")) with { HeldReason = "too-quick" });
        var audited = await reports.InDatabaseAsync(db => db.Audit.CountAsync());

        (await reports.Get<KnownReports>().FindAsync(reference.ToString())).ShouldBe(new KnownReport(Today, new OnDate(Today, "")));

        (await reports.InDatabaseAsync(db => db.Audit.CountAsync())).ShouldBe(audited);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_AnApplication_IsNotAReport(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(Submissions.Application());
        (await reports.Get<KnownReports>().FindAsync(reference.ToString())).ShouldBeNull();
    }

    [Fact]
    public async Task FindAsync_AWrongCharacterAnywhere_NeverAsksTheDatabase()
    {
        var known =
            new KnownReports(new NoDatabase(), new SealedJson(new EphemeralDataProtectionProvider()), NullLogger<KnownReports>.Instance);
        for (var round = 0; round < 50; round++)
        {
            var right = ReportReference.New('A').ToString();
            var place = Enumerable.Range(0, right.Length).Where(i => right[i] != '-').ElementAt(round % 9);
            var wrong = right[..place] + (right[place] == 'B' ? 'C' : 'B') + right[(place + 1)..];
            (await known.FindAsync(wrong)).ShouldBeNull(wrong);
        }
        foreach (var typed in new[] { null, "", " ", "A", "CAD 1234/03MAR26", new string('A', 5000), "'; DROP TABLE Reports; --" })
            (await known.FindAsync(typed)).ShouldBeNull(typed);
        await Should.ThrowAsync<InvalidOperationException>(() => known.FindAsync(ReportReference.New('A').ToString()),
            "or this test would see nothing");
    }

    [Fact]
    public async Task FindAsync_KeyIsGone_StillGivesTheDayOfTheReport()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.AcceptAsync(On(AsbReport.Id, new OnDate(Today, "")));
        var known = new KnownReports(
            reports.Get<IDbContextFactory<ReportsContext>>(), new SealedJson(new EphemeralDataProtectionProvider()),
            NullLogger<KnownReports>.Instance);

        (await known.FindAsync(reference.ToString())).ShouldBe(new KnownReport(Today, null));
    }

    private static Submission On(string formId, WhenAnswer? happened)
    {
        var report = SampleCouncil.Forms.Find(formId)!;
        var when = report.Form.Steps.SelectMany(step => step.AllQuestions).OfType<WhenQuestion>().Single();
        var submission = Submissions.Anonymous();
        return submission with
        {
            FormId = formId,
            FormLetter = report.Form.Letter,
            Answers = happened is null ? submission.Answers : submission.Answers.With(when, happened),
        };
    }

    private sealed class NoDatabase : IDbContextFactory<ReportsContext>
    {
        public ReportsContext CreateDbContext() => throw new InvalidOperationException("The database was asked.");
    }
}
