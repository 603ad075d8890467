using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>Several servers, or a server and a command, that start at the same time on a new database.</summary>
public class StartTogetherTests
{
    [Theory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase))]
    public Task Migrate_SeveralAtOnceOnSqlite_OneDoesItAndTheOthersWait(Room room) => AllComeUpAsync(room, DatabaseProvider.Sqlite);

    [PostgreSqlTheory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase))]
    public Task Migrate_SeveralAtOnceOnPostgreSql_OneDoesItAndTheOthersWait(Room room) => AllComeUpAsync(room, DatabaseProvider.PostgreSql);

    [PostgreSqlTheory, InlineData(Room.Reports)]
    public async Task Migrate_SeveralAtOnceWithoutADatabase_MakeItToo(Room room)
    {
        using var empty = await RoomDatabase.NewAsync(room, DatabaseProvider.PostgreSql);
        using var database = new RoomDatabase(room, DatabaseProvider.PostgreSql,
            empty.Settings.ConnectionString.Replace("Database=test", "Database=made", StringComparison.Ordinal), new());
        await AllComeUpAsync(room, database);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_WhileAnotherIsAtIt_WaitsAndTouchesNothing(DatabaseProvider provider)
    {
        using var database = await RoomDatabase.NewAsync(Room.People, provider);
        var other = await MigrationLock.TakeAsync(database.Settings, NullLogger.Instance, default);
        var waiting = Task.Run(database.MigrateAsync);

        await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(1)));
        waiting.IsCompleted.ShouldBeFalse();
        (await database.TablesAsync()).ShouldBeEmpty();

        await other.DisposeAsync();
        await waiting;
        (await database.TablesAsync()).ShouldContain("people_person");
    }

    private static async Task AllComeUpAsync(Room room, DatabaseProvider provider)
    {
        using var database = await RoomDatabase.NewAsync(room, provider);
        await AllComeUpAsync(room, database);
    }

    private static async Task AllComeUpAsync(Room room, RoomDatabase database)
    {
        var instances = Enumerable.Range(0, 4).Select(_ => database.Instance()).ToList();
        using var together = new Barrier(instances.Count);

        await Task.WhenAll(instances.Select(instance => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait();
            return instance.GetRequiredService<IDatabaseMigration>().MigrateAsync();
        }, TaskCreationOptions.LongRunning).Unwrap()));

        foreach (var instance in instances)
        {
            await using var context = RoomDatabase.Context(instance, room);
            (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
            await instance.DisposeAsync();
        }
    }
}
