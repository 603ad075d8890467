using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>
/// A migration is cut off at each of its commands in turn, in every migration of every context; the next start goes on from there.
/// </summary>
public class KillAtEveryCommandTests
{
    /// <summary>A new database for each on PostgreSQL takes its time: the first lane does some of the commands.</summary>
    private const int Stride = 12;

    /// <summary>The files of SQLite as they lie at that moment are what a killed process leaves.</summary>
    [Theory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase))]
    public async Task Migrate_CutOffOnSqlite_GoesOn(Room room)
    {
        using var whole = await RoomDatabase.NewAsync(room, DatabaseProvider.Sqlite);
        using var killed = new TemporaryFolder();
        var before = new BeforeEach(number =>
        {
            var copy = Directory.CreateDirectory(killed.File($"{number}")).FullName;
            // But for the migration lock, whose file is empty: nobody holds it any more.
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(whole.File)!, "database.db*")
                .Where(file => !file.EndsWith(".migrating", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        });
        await MigrateAsync(whole, room, before);
        before.Count.ShouldBeGreaterThan(10, "Nothing was cut off.");
        var tables = await whole.TablesAsync();
        SqliteConnection.ClearAllPools();

        foreach (var folder in Directory.EnumerateDirectories(killed.Path))
        {
            using var left =
                new RoomDatabase(room, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "database.db")};Pooling=False", new());
            await left.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30));
            (await left.TablesAsync()).ShouldBe(tables, $"Cut off before command {Path.GetFileName(folder)}");
        }
    }

    [PostgreSqlTheory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase))]
    public Task Migrate_CutOffNowAndThenOnPostgreSql_GoesOn(Room room) => CutOffOnPostgreSqlAsync(room, Stride);

    [PostgreSqlTheory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase)), Trait(Lane.Name, Lane.Lengthy)]
    public Task Migrate_CutOffAtEachCommandOnPostgreSql_GoesOn(Room room) => CutOffOnPostgreSqlAsync(room, 1);

    /// <summary>PostgreSQL ends the connections, as it does when their process is gone.</summary>
    private static async Task CutOffOnPostgreSqlAsync(Room room, int stride)
    {
        using var whole = await RoomDatabase.NewAsync(room, DatabaseProvider.PostgreSql);
        var before = new BeforeEach(_ => { });
        await MigrateAsync(whole, room, before);
        var tables = await whole.TablesAsync();

        for (var number = 1; number <= before.Count; number += stride)
        {
            using var database = await RoomDatabase.NewAsync(room, DatabaseProvider.PostgreSql);
            var cutOff = number;
            await Should.ThrowAsync<Exception>(MigrateAsync(database, room, new(now =>
            {
                if (now == cutOff)
                    EndConnections(database.Settings.ConnectionString);
            })));
            NpgsqlConnection.ClearAllPools();

            await database.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30));
            (await database.TablesAsync()).ShouldBe(tables, $"Cut off before command {number}");
        }
    }

    private static void EndConnections(string database)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        command.ExecuteNonQuery();
    }

    private static async Task MigrateAsync(RoomDatabase database, Room room, BeforeEach before)
    {
        await using var instance = database.Instance(services => _ = (room, database.Settings.Provider) switch
        {
            (Room.Reports, DatabaseProvider.Sqlite) =>
                services.ConfigureDbContext<SqliteReportsContext>(options => options.AddInterceptors(before)),
            (Room.Reports, DatabaseProvider.PostgreSql) =>
                services.ConfigureDbContext<PostgreSqlReportsContext>(options => options.AddInterceptors(before)),
            (Room.Content, DatabaseProvider.Sqlite) =>
                services.ConfigureDbContext<SqliteContentContext>(options => options.AddInterceptors(before)),
            (Room.Content, DatabaseProvider.PostgreSql) =>
                services.ConfigureDbContext<PostgreSqlContentContext>(options => options.AddInterceptors(before)),
            (Room.People, DatabaseProvider.Sqlite) =>
                services.ConfigureDbContext<SqlitePeopleContext>(options => options.AddInterceptors(before)),
            (Room.People, DatabaseProvider.PostgreSql) =>
                services.ConfigureDbContext<PostgreSqlPeopleContext>(options => options.AddInterceptors(before)),
        });
        await instance.GetRequiredService<IDatabaseMigration>().MigrateAsync();
    }

    private sealed class BeforeEach(Action<int> cut) : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            cut(++Count);
            return new(result);
        }
    }
}
