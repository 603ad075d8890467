using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Drafts;

/// <summary>Nobody who leaves waits for the database, and what they typed is deleted all the same.</summary>
public class LeftDraftsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Add_WhileTheDatabaseFails_IsDeletedOnceItWorks(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = await StoredAsync(reports);
        await ExecuteAsync(reports, "ALTER TABLE \"Drafts\" RENAME TO \"DraftsGone\"");
        var left = reports.Get<LeftDrafts>();
        await left.StartAsync(TestContext.Current.CancellationToken);

        var began = Stopwatch.GetTimestamp();
        await left.DeleteSoonAsync("no token at all");
        await left.DeleteSoonAsync(token);
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await ExecuteAsync(reports, "ALTER TABLE \"DraftsGone\" RENAME TO \"Drafts\"");

        for (var round = 0; await CountAsync(reports) > 0; round++)
        {
            round.ShouldBeLessThan(100, "It was not tried again.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        await left.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task StopAsync_WithOneLeft_DeletesIt()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var left = reports.Get<LeftDrafts>();
        var token = await StoredAsync(reports);
        await ExecuteAsync(reports, "ALTER TABLE \"Drafts\" RENAME TO \"DraftsGone\"");
        await left.DeleteSoonAsync(token);
        await ExecuteAsync(reports, "ALTER TABLE \"DraftsGone\" RENAME TO \"Drafts\"");
        (await CountAsync(reports)).ShouldBe(1);

        await left.StopAsync(TestContext.Current.CancellationToken);

        (await CountAsync(reports)).ShouldBe(0);
    }

    private static async Task<string> StoredAsync(ReportsUnderTest reports)
    {
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Answers.None.With("words", new TextAnswer("Music all night")));
        return token;
    }

    private static Task<int> CountAsync(ReportsUnderTest reports) => reports.InDatabaseAsync(db => db.Drafts.CountAsync());

    private static Task<int> ExecuteAsync(ReportsUnderTest reports, string sql) =>
        reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
