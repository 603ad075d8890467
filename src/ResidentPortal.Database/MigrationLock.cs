using Microsoft.Extensions.Logging;

namespace ResidentPortal.Database;

/// <summary>Lets one process at a time migrate a database. The operating system, or PostgreSQL, frees it when its holder dies.</summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn, however long the others need. It ends when the result is disposed.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(DatabaseSettings settings, ILogger log, CancellationToken cancellationToken)
    {
        var told = false;
        while (true)
        {
            if (await TryTakeAsync(settings, cancellationToken) is { } turn)
                return turn;
            if (!told)
                log.LogInformation("Waiting: another process is bringing the {Database} database up to date", settings.About.Name);
            told = true;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<IAsyncDisposable?> TryTakeAsync(DatabaseSettings settings, CancellationToken cancellationToken) =>
        settings.Provider switch
        {
            DatabaseProvider.Sqlite => settings.File is { } file ? SqliteMigrationLock.TryTake(file) : Nothing.Needed,
            DatabaseProvider.PostgreSql => await PostgreSqlMigrationLock.TryTakeAsync(settings.ConnectionString, cancellationToken),
        };

    /// <summary>A database in memory is one process's own.</summary>
    private sealed class Nothing : IAsyncDisposable
    {
        public static readonly Nothing Needed = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
