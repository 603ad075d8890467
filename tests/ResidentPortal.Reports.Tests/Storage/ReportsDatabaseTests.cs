using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage;

public class ReportsDatabaseTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task MigrateAsync_ModelAndMigrations_AgreeAndASecondStartChangesNothing(Database database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Anonymous());

        await using (var context = await reports.Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync())
            context.Database.HasPendingModelChanges().ShouldBeFalse("a changed model needs a migration for both databases");
        await using var again = reports.AnotherInstance();
        await again.Get<ReportsDatabase>().MigrateAsync();

        (await again.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task MigrateAsync_FromTheFirstVersion_KeepsWhatIsThere(Database database)
    {
        // Stored by today's program, and then taken back to what the first version had.
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Anonymous());
        await using (var context = await reports.Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("Initial");

        await reports.Get<ReportsDatabase>().MigrateAsync();

        (await reports.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(1);
        await reports.AcceptAsync(Submissions.Application());
        (await reports.InDatabaseAsync(db => db.CaseReviewApplications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task MigrateAsync_ManyInstancesStartAtOnceAfterOneWasKilledMigrating_AllComeUp()
    {
        await using var reports = await ReportsUnderTest.StartAsync(Database.Sqlite, migrate: false);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-10');
            """));
        var instances = Enumerable.Range(0, 4).Select(_ => reports.AnotherInstance()).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Get<ReportsDatabase>().MigrateAsync())));

        await reports.AcceptAsync(Submissions.Anonymous());
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    [Fact]
    public async Task Connection_OnSqlite_IsDurableAndOverwritesWhatIsDeleted()
    {
        await using var reports = await ReportsUnderTest.StartAsync(Database.Sqlite);
        await using var context = await reports.Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)context.Database.GetDbConnection();

        Pragma("journal_mode").ShouldBe("wal");
        Pragma("synchronous").ShouldBe("2");
        Pragma("secure_delete").ShouldBe("1");
        Pragma("foreign_keys").ShouldBe("1");

        string Pragma(string name)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the names above.
            command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
            return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
        }
    }

    [Theory]
    [InlineData("Oracle", null, "Database:Provider")]
    [InlineData("PostgreSql", "", "ConnectionStrings:Reports")]
    public async Task AddReports_WrongDatabaseSettings_NamesTheKey(string provider, string? connection, string key)
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => ReportsUnderTest.StartAsync(
            Database.Sqlite, settings: [("Database:Provider", provider), ("ConnectionStrings:Reports", connection ?? "")]));
        failure.Message.ShouldContain(key);
    }
}
