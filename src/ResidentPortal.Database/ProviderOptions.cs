using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>How a context is connected, the same for the site, its commands and the tools.</summary>
public static class ProviderOptions
{
    private static readonly SqlitePragmas Pragmas = new();

    internal static void UseDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings) =>
        options.UseProvider(settings.Provider, settings.ConnectionString);

    /// <summary>For <c>dotnet ef</c>, which compares the model with the last migration and needs no database to do so.</summary>
    public static DbContextOptions<TContext> ForDesign<TContext>(DatabaseProvider provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseProvider(provider, provider is DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=localhost");
        return options.Options;
    }

    private static void UseProvider(this DbContextOptionsBuilder options, DatabaseProvider provider, string connection) =>
        _ = provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connection).AddInterceptors(Pragmas),
            DatabaseProvider.PostgreSql => options.UseNpgsql(connection),
        };
}
