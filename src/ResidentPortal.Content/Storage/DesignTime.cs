using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResidentPortal.Content.Storage;

// For the dotnet-ef tool, which needs a context of each provider and no database:
// dotnet ef migrations add NAME --project src/ResidentPortal.Content --context SqliteContentContext --output-dir Storage/Migrations/Sqlite
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteContentContext>
{
    public SqliteContentContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteContentContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlContentContext>
{
    public PostgreSqlContentContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlContentContext>().UseNpgsql("Host=localhost").Options);
}
