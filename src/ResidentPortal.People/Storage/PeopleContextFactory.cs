using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>Opens the people database of the configured provider.</summary>
public sealed class PeopleContextFactory(DatabaseProvider provider, string connectionString) : IDbContextFactory<PeopleContext>
{
    public PeopleContext CreateDbContext() => provider switch
    {
        DatabaseProvider.Sqlite => new SqlitePeopleContext(
            new DbContextOptionsBuilder<SqlitePeopleContext>().UseSqlite(connectionString).Options),
        DatabaseProvider.PostgreSql => new PostgreSqlPeopleContext(
            new DbContextOptionsBuilder<PostgreSqlPeopleContext>().UseNpgsql(connectionString).Options),
    };

    /// <summary>Makes the database, or brings an older one up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        if (provider == DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(connectionString).DataSource is var file
            && Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await using var context = CreateDbContext();
        // Migrating takes a lock and compares two models even when there is nothing to do, which is so at almost every start.
        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            await context.Database.MigrateAsync(cancellation);
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
