using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>Databases that this version did not make.</summary>
public class OtherVersionTests
{
    // As the versions before the first one with a single migration left them.
    private const string OldHistory =
        """
        CREATE TABLE "__EFMigrationsHistory" ("MigrationId" VARCHAR(150) NOT NULL PRIMARY KEY, "ProductVersion" VARCHAR(32) NOT NULL);
        INSERT INTO "__EFMigrationsHistory" VALUES ('20261121190244_Initial', '10.0.14'), ('20261122080007_Reminding', '10.0.14');
        CREATE TABLE "kept" ("Word" VARCHAR(20) NOT NULL);
        INSERT INTO "kept" VALUES ('here');
        """;

    public static TheoryData<Room, string> Exports => new()
    {
        { Room.Reports, "reports export REFERENCE" },
        { Room.Content, "content export FOLDER" },
        { Room.People, "user list" },
    };

    [Theory, MemberData(nameof(Exports))]
    public Task Migrate_FromBeforeTheSingleMigrationOnSqlite_IsRefused(Room room, string export) =>
        RefusesAsync(room, DatabaseProvider.Sqlite, export);

    [PostgreSqlTheory, MemberData(nameof(Exports))]
    public Task Migrate_FromBeforeTheSingleMigrationOnPostgreSql_IsRefused(Room room, string export) =>
        RefusesAsync(room, DatabaseProvider.PostgreSql, export);

    [Fact]
    public async Task Start_OnADatabaseFromBefore_EndsWithOneSentence()
    {
        using var storage = new TemporaryFolder();
        using var database = new RoomDatabase(Room.Content, DatabaseProvider.Sqlite, $"Data Source={storage.File("content.db")}", new());
        await database.SqlAsync(OldHistory);

        var ended = await FinishedProcess.RunAsync(SiteCommand.On(storage));

        ended.ExitCode.ShouldBe(1);
        ended.Errors.Trim().ShouldStartWith($"The database of the pages ({storage.File("content.db")}) is from an earlier version");
        ended.Errors.Trim().ShouldNotContain('\n', "One sentence, and no stack trace.");
    }

    private static async Task RefusesAsync(Room room, DatabaseProvider provider, string export)
    {
        using var database = await RoomDatabase.NewAsync(room, provider);
        await database.SqlAsync(OldHistory);

        var refusal = await Should.ThrowAsync<DatabaseStartException>(database.MigrateAsync);

        refusal.Message.ShouldContain($"dotnet ResidentPortal.Web.dll {export}");
        refusal.Message.ShouldContain(database.Settings.Place);
        refusal.Message.ShouldNotContain('\n');
        (await database.TablesAsync()).ShouldBe(["__EFMigrationsHistory", "kept"], "It is never half migrated.");
        (await database.SqlAsync("""SELECT "Word" FROM "kept" """)).ShouldBe(["here"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_FromANewerVersion_IsRefused(DatabaseProvider provider)
    {
        using var database = await RoomDatabase.NewAsync(Room.Reports, provider);
        await database.MigrateAsync();
        await database.SqlAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");

        (await Should.ThrowAsync<DatabaseStartException>(database.MigrateAsync)).Message.ShouldContain("newer version");
    }
}
