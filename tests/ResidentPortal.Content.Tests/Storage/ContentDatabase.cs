using Microsoft.Data.Sqlite;
using ResidentPortal.Content.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Content.Tests.Storage;

/// <summary>An empty content database of either kind.</summary>
internal sealed class ContentDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ContentDatabase(DatabaseProvider provider, string? connection) =>
        Contexts = new(provider, connection ?? $"Data Source={_folder.File(Path.Combine("made-when-needed", "content.db"))}");

    public ContentContextFactory Contexts { get; }

    public ContentStore Store => new(Contexts, TimeProvider.System);

    public static async Task<ContentDatabase> StartAsync(Database database)
    {
        var started = database switch
        {
            Database.Sqlite => new ContentDatabase(DatabaseProvider.Sqlite, null),
            Database.PostgreSql => new ContentDatabase(DatabaseProvider.PostgreSql, await PostgreSqlServer.NewDatabaseAsync()),
        };
        await started.Contexts.MigrateAsync(CancellationToken.None);
        return started;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
