using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>Hands out contexts of the configured provider as the one that the room knows.</summary>
internal sealed class ContextFactory<TContext, TOfProvider>(IDbContextFactory<TOfProvider> contexts) : IDbContextFactory<TContext>
    where TContext : DbContext
    where TOfProvider : TContext
{
    public TContext CreateDbContext() => contexts.CreateDbContext();
}
