using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>Brings the reports database to the version this program expects, before the first request.</summary>
public sealed class ReportsDatabase(IDbContextFactory<ReportsContext> contexts, ReportsStorage storage)
{
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(storage.Folder);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (storage.Provider is DatabaseProvider.Sqlite)
            await MigrateFileAsync(context, cancellationToken);
        else if (await HasPendingAsync(context, cancellationToken))
            await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// EF's own lock on SQLite is a row, which a process killed in the middle of a migration would leave behind for
    /// ever. A file lock ends with its process, so whoever holds it may clear such a row.
    /// </summary>
    private async Task MigrateFileAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        await using var file = await LockAsync(Path.Combine(storage.Folder, "reports.migrating"), cancellationToken);
        if (!await HasPendingAsync(context, cancellationToken))
            return;
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }

    private static async Task<bool> HasPendingAsync(ReportsContext context, CancellationToken cancellationToken) =>
        (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
