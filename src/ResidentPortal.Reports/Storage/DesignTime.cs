using Microsoft.EntityFrameworkCore.Design;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage;

// For dotnet ef: a context of each provider.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteReportsContext>
{
    public SqliteReportsContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<SqliteReportsContext>(DatabaseProvider.Sqlite));
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlReportsContext>
{
    public PostgreSqlReportsContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<PostgreSqlReportsContext>(DatabaseProvider.PostgreSql));
}
