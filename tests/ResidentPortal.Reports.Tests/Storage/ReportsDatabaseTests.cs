using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage;

public class ReportsDatabaseTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task MigrateAsync_ModelAndMigrations_AgreeAndASecondStartChangesNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Anonymous());

        await using (var context = await reports.Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync())
            context.Database.HasPendingModelChanges().ShouldBeFalse("a changed model needs a migration for both databases");
        await using var again = reports.AnotherInstance();
        await again.Get<IDatabaseMigration>().MigrateAsync();

        (await again.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task MigrateAsync_ManyInstancesStartAtOnceAfterOneWasKilledMigrating_AllComeUp()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, migrate: false);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-10');
            """));
        var instances = Enumerable.Range(0, 4).Select(_ => reports.AnotherInstance()).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Get<IDatabaseMigration>().MigrateAsync())));

        await reports.AcceptAsync(Submissions.Anonymous());
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    [Fact]
    public async Task Connection_OnSqlite_IsDurableAndOverwritesWhatIsDeleted()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
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

    [Fact]
    public async Task Plans_OfWhatIsAskedOften_UseAnIndexOfTheirOwn()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var from = reports.Clock.GetUtcNow();
        (await PlanAsync(db => HeldNotice.Untold(db))).ShouldContain("IX_Reports_HeldTold (HeldTold=?)");
        (await PlanAsync(db => HeldReports.All(db).OrderBy(r => r.AcceptedAt))).ShouldContain("IX_Reports_HeldTold (HeldTold=?)");
        var troubled = await PlanAsync(db => reports.Get<OutboxStatus>().Troubled(db));
        troubled.ShouldContain("IX_Outbox_FallbackFor (FallbackFor=?)");
        troubled.ShouldContain("SCAN o0 USING INDEX IX_Outbox_Urgent_DueAt");
        troubled.ShouldContain("SCAN o1 USING INDEX IX_Outbox_CreatedAt");
        (await PlanAsync(db => reports.Get<OutboxStatus>().Delayed(db))).ShouldContain("IX_Outbox_DeliveredAt (DeliveredAt>?)");
        (await PlanAsync(db => db.Reports.Where(r => r.AcceptedAt > from))).ShouldContain("IX_Reports_AcceptedAt (AcceptedAt>?)");

        Task<string> PlanAsync(Func<ReportsContext, IQueryable<object>> question) => reports.InDatabaseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = question(db).CreateDbCommand();
#pragma warning disable CA2100 // EF wrote it.
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            List<string> steps = [];
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(3));
            return string.Join('\n', steps);
        });
    }

    [Theory]
    [InlineData("Oracle", null, "Database:Provider")]
    [InlineData("PostgreSql", "", "ConnectionStrings:Reports")]
    public async Task AddReports_WrongDatabaseSettings_NamesTheKey(string provider, string? connection, string key)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => ReportsUnderTest.StartAsync(
            DatabaseProvider.Sqlite, settings: [("Database:Provider", provider), ("ConnectionStrings:Reports", connection ?? "")]));
        failure.Message.ShouldContain(key);
    }
}
