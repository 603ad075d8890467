using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResidentPortal.Reports.Storage;

// For dotnet-ef, which compares the model with the last migration and needs no database to do so.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteReportsContext>
{
    public SqliteReportsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteReportsContext>().UseSqlite().Options);
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlReportsContext>
{
    public PostgreSqlReportsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlReportsContext>().UseNpgsql().Options);
}
