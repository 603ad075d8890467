using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Database;

/// <summary>
/// Makes a database, or brings an older one to the version this program expects. Whoever does so holds a lock that ends with
/// its process; others, on this server or another, wait and then find the work done.
/// </summary>
public sealed class DatabaseMigration<TContext>(
    IDbContextFactory<TContext> contexts, DatabaseSettings settings, ILogger<DatabaseMigration<TContext>> log) : IDatabaseMigration
    where TContext : DbContext
{
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var turn = await MigrationLock.TakeAsync(settings, log, cancellationToken);
            await MigrateAsync(context, cancellationToken);
        }
        catch (Exception failure) when (StartProblem.In(failure, settings) is { } problem)
        {
            throw new DatabaseStartException(problem, failure);
        }
    }

    private async Task MigrateAsync(TContext context, CancellationToken cancellationToken)
    {
        var history = await MigrationHistory.ReadAsync(context, cancellationToken);
        // EF compares two models before it finds out that there is nothing to do, as there is at almost every start.
        if (history.IsCurrent)
            return;
        if (history.Refusal(settings) is { } refusal)
            throw new DatabaseStartException(refusal);

        log.LogInformation("Bringing the {Database} database to {Migration}", settings.About.Name, history.Newest);
        if (settings.Provider is DatabaseProvider.Sqlite)
            await PrepareFileAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// EF's own lock on SQLite is a row, which a process killed in the middle of a migration leaves behind for ever. Who has
    /// the turn here may clear it.
    /// </summary>
    private static async Task PrepareFileAsync(TContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
    }
}
