using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>The three databases of the program.</summary>
public enum Room
{
    Reports,
    Content,
    People,
}

/// <summary>An empty database of one room and either kind, as the room registers it.</summary>
internal sealed class RoomDatabase(Room room, DatabaseProvider provider, string connectionString, TemporaryFolder folder) : IDisposable
{
    public static readonly TheoryData<Room> Rooms = new(Enum.GetValues<Room>());

    public DatabaseSettings Settings { get; } = new(About(room), provider, connectionString);

    public string File => folder.File("database.db");

    public static async Task<RoomDatabase> NewAsync(Room room, DatabaseProvider provider)
    {
        var folder = new TemporaryFolder();
        return new(room, provider, provider is DatabaseProvider.Sqlite
            ? $"Data Source={folder.File("database.db")}"
            : await PostgreSqlServer.NewDatabaseAsync(), folder);
    }

    /// <summary>As one more server has it.</summary>
    /// <param name="more">What it has besides.</param>
    public ServiceProvider Instance(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection().AddLogging();
        more?.Invoke(services);
        return (room switch
        {
            Room.Reports => services.AddDatabase<ReportsContext, SqliteReportsContext, PostgreSqlReportsContext>(_ => Settings),
            Room.Content => services.AddDatabase<ContentContext, SqliteContentContext, PostgreSqlContentContext>(_ => Settings),
            Room.People => services.AddDatabase<PeopleContext, SqlitePeopleContext, PostgreSqlPeopleContext>(_ => Settings),
        }).BuildServiceProvider();
    }

    /// <summary>How many this version has.</summary>
    public static int Migrations(Room room)
    {
        using var database = new RoomDatabase(room, DatabaseProvider.Sqlite, "Data Source=:memory:", new());
        using var instance = database.Instance();
        using var context = Context(instance, room);
        return context.Database.GetMigrations().Count();
    }

    public async Task MigrateAsync()
    {
        await using var instance = Instance();
        await instance.GetRequiredService<IDatabaseMigration>().MigrateAsync();
    }

    public static DbContext Context(ServiceProvider instance, Room room) => room switch
    {
        Room.Reports => instance.GetRequiredService<IDbContextFactory<ReportsContext>>().CreateDbContext(),
        Room.Content => instance.GetRequiredService<IDbContextFactory<ContentContext>>().CreateDbContext(),
        Room.People => instance.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContext(),
    };

    /// <returns>The first column of the last statement.</returns>
    public async Task<List<string>> SqlAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = provider is DatabaseProvider.Sqlite
            ? new SqliteConnection(connectionString)
            : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }

    public Task<List<string>> TablesAsync() => SqlAsync(provider is DatabaseProvider.Sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        : "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static DatabaseDescription About(Room room) => room switch
    {
        Room.Reports => ReportsContext.About,
        Room.Content => ContentContext.About,
        Room.People => PeopleContext.About,
    };
}
