using Microsoft.EntityFrameworkCore.Design;
using ResidentPortal.Database;

namespace ResidentPortal.People.Storage;

// For dotnet ef: a context of each provider.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePeopleContext>
{
    public SqlitePeopleContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<SqlitePeopleContext>(DatabaseProvider.Sqlite));
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlPeopleContext>
{
    public PostgreSqlPeopleContext CreateDbContext(string[] args) =>
        new(ProviderOptions.ForDesign<PostgreSqlPeopleContext>(DatabaseProvider.PostgreSql));
}
