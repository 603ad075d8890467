using Microsoft.EntityFrameworkCore.Design;
using ResidentPortal.Database;

namespace ResidentPortal.Content.Storage;

// For dotnet ef: a context of each provider.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteContentContext>
{
    public SqliteContentContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<SqliteContentContext>(DatabaseProvider.Sqlite));
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlContentContext>
{
    public PostgreSqlContentContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<PostgreSqlContentContext>(DatabaseProvider.PostgreSql));
}
