using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Auditing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Auditing;

/// <summary>What was written down of a day cannot be changed unseen once the day is over.</summary>
public class DaySealingTests
{
    private static readonly DateOnly First = new(2026, 3, 10);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Seal_AfterSomeDays_SealsEachThatIsOverOnceAndAgrees(DatabaseProvider database)
    {
        await using var reports = await ThreeDaysAsync(database);

        (await reports.Get<DaySealing>().SealAsync()).Select(seal => (seal.Day, seal.Lines)).ShouldBe(
            [(First, 1), (First.AddDays(1), 0), (First.AddDays(2), 1)], "today is not over");
        (await reports.Get<DaySealing>().SealAsync()).ShouldBeEmpty("that is done");

        var trail = await CheckedAsync(reports);
        trail.Faults.ShouldBeEmpty();
        (trail.Days, trail.Last).ShouldBe((3, First.AddDays(2)));
    }

    [Fact]
    public async Task Seal_SoonAfterMidnight_WaitsForWhatWasBegunBefore()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.SetUtcNow(new(2026, 3, 11, 1, 59, 0, TimeSpan.Zero));
        (await reports.Get<DaySealing>().SealAsync()).ShouldBeEmpty();
        reports.Clock.SetUtcNow(new(2026, 3, 11, 2, 0, 0, TimeSpan.Zero));
        (await reports.Get<DaySealing>().SealAsync()).ShouldHaveSingleItem().Day.ShouldBe(First);
    }

    public static TheoryData<string, string, string> Forgeries => new()
    {
        { "a line is deleted", """DELETE FROM "Audit" WHERE "Id" = 1""", "2026-03-10 LinesMissing" },
        { "a line says something else", """UPDATE "Audit" SET "Who" = 'pat' WHERE "Id" = 1""", "2026-03-10 LinesChanged" },
        { "a line has another time", """UPDATE "Audit" SET "At" = "At" + 1 WHERE "Id" = 1""", "2026-03-10 LinesChanged" },
        {
            "a word moves from one column to the next",
            """UPDATE "Audit" SET "Detail" = "Reference", "Reference" = NULL WHERE "Id" = 1""", "2026-03-10 LinesChanged"
        },
        {
            "a line is added to a day without one",
            """
            INSERT INTO "Audit" ("At", "Action", "Who", "Reference", "Detail")
            SELECT "At" + 86400000, "Action", "Who", "Reference", "Detail" FROM "Audit" WHERE "Id" = 1
            """,
            "2026-03-11 LinesAdded"
        },
        { "a seal is deleted", """DELETE FROM "DaySeals" WHERE "Day" = '2026-03-11'""", "2026-03-11 NotSealed, 2026-03-12 Unchained" },
        {
            "a line and the seal of its day are made anew",
            """UPDATE "DaySeals" SET "Lines" = 7 WHERE "Day" = '2026-03-10'""", "2026-03-10 Unchained"
        },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task Check_AfterAForgery_NamesTheDay(string forgery, string sql, string faults)
    {
        await using var reports = await ThreeDaysAsync(DatabaseProvider.Sqlite);
        await reports.Get<DaySealing>().SealAsync();
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        string.Join(", ", (await CheckedAsync(reports)).Faults.Select(fault => $"{fault.Day:yyyy-MM-dd} {fault.Kind}"))
            .ShouldBe(faults, forgery);
    }

    [Fact]
    public async Task Check_WhenRetentionDeletedALongPastDay_Agrees()
    {
        await using var reports = await ThreeDaysAsync(DatabaseProvider.Sqlite);
        await reports.Get<DaySealing>().SealAsync();
        reports.Clock.SetUtcNow(new(2032, 3, 12, 9, 0, 0, TimeSpan.Zero));
        await reports.InDatabaseAsync(db => db.Audit.Where(entry => entry.Id == 1).ExecuteDeleteAsync());

        (await CheckedAsync(reports)).Faults.ShouldBeEmpty("ten March was over six years ago");
    }

    private static async Task<ReportsUnderTest> ThreeDaysAsync(DatabaseProvider database)
    {
        var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.SetUtcNow(new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
        await reports.AcceptAsync(Submissions.Anonymous());
        reports.Clock.SetUtcNow(new(2026, 3, 13, 9, 0, 0, TimeSpan.Zero));
        return reports;
    }

    private static async Task<CheckedTrail> CheckedAsync(ReportsUnderTest reports) =>
        (await reports.Get<AuditCheck>().RunAsync()).ShouldHaveSingleItem();
}
