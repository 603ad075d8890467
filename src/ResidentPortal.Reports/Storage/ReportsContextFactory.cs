using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>Hands out contexts of the configured provider as <see cref="ReportsContext"/>.</summary>
internal sealed class ReportsContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<ReportsContext>
    where TContext : ReportsContext
{
    public ReportsContext CreateDbContext() => contexts.CreateDbContext();
}
