using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.CaseReviews;

public class YearlyFiguresTests
{
    /// <summary>The year of the tests' clock, 10 March 2026.</summary>
    private static readonly FinancialYear ThisYear = FinancialYear.Beginning(2025);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_NoApplicationAndNoFigure_IsEmpty(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        (await reports.Get<YearlyFigures>().ReadAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_SeveralYears_NewestFirstWithoutAGap(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var figures = reports.Get<YearlyFigures>();
        await reports.AcceptAsync(Submissions.Application());
        await reports.AcceptAsync(Submissions.Application());
        (await figures.SetAsync(FinancialYear.Beginning(2023), new() { OtherApplications = 5, ThresholdNotMet = 0 }, "sam"))
            .ShouldBeEmpty();
        reports.Clock.Advance(TimeSpan.FromDays(60));

        (await figures.ReadAsync()).ShouldBe(
        [
            new YearFigures(FinancialYear.Beginning(2026), 0),
            new YearFigures(FinancialYear.Beginning(2025), 2),
            new YearFigures(FinancialYear.Beginning(2024), 0),
            new YearFigures(FinancialYear.Beginning(2023), 0, OtherApplications: 5, ThresholdNotMet: 0),
        ]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_OneFigureAtATime_KeepsTheOthersAndRecordsEach(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var figures = reports.Get<YearlyFigures>();
        await reports.AcceptAsync(Submissions.Application());

        (await figures.SetAsync(ThisYear, new() { OtherApplications = 12 }, "sam")).ShouldBeEmpty();
        (await figures.SetAsync(ThisYear, new() { Reviews = 9, ThresholdNotMet = 4 }, "sam")).ShouldBeEmpty();
        (await figures.SetAsync(ThisYear, new() { ReviewsWithRecommendations = 7 }, "sam")).ShouldBeEmpty();
        (await figures.SetAsync(ThisYear, new() { ThresholdNotMet = 3 }, "sam")).ShouldBeEmpty();

        var year = (await figures.ReadAsync()).ShouldHaveSingleItem();
        year.ShouldBe(new YearFigures(ThisYear, 1, OtherApplications: 12, ThresholdNotMet: 3, Reviews: 9, ReviewsWithRecommendations: 7));
        year.Applications.ShouldBe(13);
        var audit =
            await reports.InDatabaseAsync(db => db.Audit.Where(a => a.Action == AuditAction.FiguresSet).OrderBy(a => a.Id).ToListAsync());
        audit.Select(entry => entry.Detail).ShouldBe(
        [
            "2025-26 other-applications=12",
            "2025-26 threshold-not-met=4 reviews=9",
            "2025-26 recommendations=7",
            "2025-26 threshold-not-met=3",
        ]);
        audit.ShouldAllBe(entry => entry.Who == "sam" && entry.Reference == null && entry.At == reports.Clock.GetUtcNow());
    }

    public static TheoryData<string, FiguresEntry, string?> Rules => new()
    {
        { "not met and reviews are all of the applications", new() { ThresholdNotMet = 4, Reviews = 6 }, null },
        { "recommendations from every review", new() { Reviews = 6, ReviewsWithRecommendations = 6 }, null },
        { "nothing happened", new() { ThresholdNotMet = 0, Reviews = 0, ReviewsWithRecommendations = 0 }, null },
        {
            "one more than applications", new() { ThresholdNotMet = 5, Reviews = 6 },
            "2025 to 2026: 5 not met and 6 reviews are more than the 10 applications (2 made on this site, 8 in other ways)."
        },
        {
            "not met alone", new() { ThresholdNotMet = 11 },
            "2025 to 2026: 11 not met and 0 reviews are more than the 10 applications (2 made on this site, 8 in other ways)."
        },
        {
            "reviews alone", new() { Reviews = 11 },
            "2025 to 2026: 0 not met and 11 reviews are more than the 10 applications (2 made on this site, 8 in other ways)."
        },
        {
            "fewer other applications than have an end", new() { OtherApplications = 0, Reviews = 3 },
            "2025 to 2026: 0 not met and 3 reviews are more than the 2 applications (2 made on this site, 0 in other ways)."
        },
        {
            "recommendations without a review", new() { ReviewsWithRecommendations = 1 },
            "2025 to 2026: 1 reviews with recommendations are more than the 0 reviews."
        },
        {
            "one recommendation more than reviews", new() { Reviews = 3, ReviewsWithRecommendations = 4 },
            "2025 to 2026: 4 reviews with recommendations are more than the 3 reviews."
        },
        { "nothing to set", new(), "There is no figure to set." },
        { "below nought", new() { Reviews = -1 }, "Reviews must be a whole number from 0 to 99,999." },
        { "a slip of the hand", new() { OtherApplications = 100_000 }, "Other applications must be a whole number from 0 to 99,999." },
        { "the largest number there is", new() { ThresholdNotMet = int.MaxValue },
            "Threshold not met must be a whole number from 0 to 99,999." },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task SetAsync_TenApplications_IsHeldToTheRules(string because, FiguresEntry entry, string? mistake)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await SetAndCheckAsync(reports, because, entry, mistake);
    }

    [Theory, OnPostgreSql]
    public async Task SetAsync_TenApplicationsOnPostgreSql_IsHeldToTheRules(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await SetAndCheckAsync(reports, "one more than applications", new() { ThresholdNotMet = 5, Reviews = 6 },
            "2025 to 2026: 5 not met and 6 reviews are more than the 10 applications (2 made on this site, 8 in other ways).");
    }

    private static async Task SetAndCheckAsync(ReportsUnderTest reports, string because, FiguresEntry entry, string? mistake)
    {
        var figures = reports.Get<YearlyFigures>();
        await reports.AcceptAsync(Submissions.Application());
        await reports.AcceptAsync(Submissions.Application());
        await figures.SetAsync(ThisYear, new() { OtherApplications = 8 }, "sam");
        var before = await figures.ReadAsync();
        var recorded = await reports.InDatabaseAsync(db => db.Audit.CountAsync());

        (await figures.SetAsync(ThisYear, entry, "sam")).ShouldBe(mistake is null ? [] : [mistake], because);

        if (mistake is not null)
        {
            (await figures.ReadAsync()).ShouldBe(before, because);
            (await reports.InDatabaseAsync(db => db.Audit.CountAsync())).ShouldBe(recorded, because);
        }
    }

    [Fact]
    public async Task SetAsync_FirstFigureIsWrong_LeavesNoYear()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        (await reports.Get<YearlyFigures>().SetAsync(ThisYear, new() { Reviews = 1 }, "sam")).ShouldNotBeEmpty();
        (await reports.Get<YearlyFigures>().ReadAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2013, "There was no ASB case review before the year 2014 to 2015.")]
    [InlineData(2014, null)]
    [InlineData(2025, null)]
    [InlineData(2026, "The year 2026 to 2027 has not begun.")]
    public async Task SetAsync_AYear_MustHaveBegunAndHadReviews(int year, string? mistake)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        (await reports.Get<YearlyFigures>().SetAsync(FinancialYear.Beginning(year), new() { OtherApplications = 1 }, "sam"))
            .ShouldBe(mistake is null ? [] : [mistake]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_ByTwoPeopleAtOnce_NeverBreaksTheRuleTogether(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        for (var round = 0; round < 8; round++)
        {
            var year = FinancialYear.Beginning(2015 + round);
            // Each is right alone, and the two together are one too many.
            await reports.Get<YearlyFigures>().SetAsync(year, new() { OtherApplications = 10 }, "sam");
            var mistakes = await Task.WhenAll(
                Task.Run(() => reports.Get<YearlyFigures>().SetAsync(year, new() { ThresholdNotMet = 5 }, "sam")),
                Task.Run(() => other.Get<YearlyFigures>().SetAsync(year, new() { Reviews = 6 }, "sam")));

            mistakes.Count(found => found.Count == 0).ShouldBe(1);
            var set = (await reports.Get<YearlyFigures>().ReadAsync()).Single(figures => figures.Year == year);
            ((set.ThresholdNotMet ?? 0) + (set.Reviews ?? 0)).ShouldBeLessThanOrEqualTo(10);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_ANewYearByTwoPeopleAtOnce_KeepsBoth(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await Task.WhenAll(
            Task.Run(() => reports.Get<YearlyFigures>().SetAsync(ThisYear, new() { OtherApplications = 5 }, "sam")),
            Task.Run(() => other.Get<YearlyFigures>().SetAsync(ThisYear, new() { ThresholdNotMet = 0 }, "sam")));

        (await reports.Get<YearlyFigures>().ReadAsync()).ShouldBe([new YearFigures(ThisYear, 0, OtherApplications: 5, ThresholdNotMet: 0)]);
    }
}
