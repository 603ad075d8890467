using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResidentPortal.People.Storage;

// For the dotnet-ef tool, which needs a context of each provider and no database:
// dotnet ef migrations add NAME --project src/ResidentPortal.People --context SqlitePeopleContext --output-dir Storage/Migrations/Sqlite
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePeopleContext>
{
    public SqlitePeopleContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePeopleContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlPeopleContext>
{
    public PostgreSqlPeopleContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPeopleContext>().UseNpgsql("Host=localhost").Options);
}
