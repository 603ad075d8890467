using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Content.Storage;

/// <summary>Opens the content database of the configured provider.</summary>
public sealed class ContentContextFactory(DatabaseProvider provider, string connectionString) : IDbContextFactory<ContentContext>
{
    public ContentContext CreateDbContext() => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteContentContext(
            new DbContextOptionsBuilder<SqliteContentContext>().UseSqlite(connectionString).Options),
        DatabaseProvider.PostgreSql => new PostgreSqlContentContext(
            new DbContextOptionsBuilder<PostgreSqlContentContext>().UseNpgsql(connectionString).Options),
    };

    /// <summary>Makes the database, or brings an older one up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        if (provider == DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(connectionString).DataSource is var file
            && Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await using var context = CreateDbContext();
        // Migrating takes a lock and compares two models even when there is nothing to do, which is so at almost every start.
        if (!(await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        await context.Database.MigrateAsync(cancellation);
        await NodeDescriptions.FillAsync(this, cancellation);
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
