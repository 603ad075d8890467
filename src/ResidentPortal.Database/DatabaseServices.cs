using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Database;

public static class DatabaseServices
{
    /// <summary>
    /// Registers a room's database: an <see cref="IDbContextFactory{TContext}"/> for the configured provider, its
    /// <see cref="DatabaseMigration{TContext}"/>, which must have run before the first use, and its
    /// <see cref="SqliteWriteLock{TContext}"/>. Settings: <c>Database:Provider</c>, <c>ConnectionStrings:{name}</c>,
    /// <c>Storage:Folder</c>; they are checked at the start. Each provider has a context of its own, to which its migrations belong.
    /// </summary>
    public static IServiceCollection AddDatabase<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services, DatabaseDescription about, IConfiguration configuration)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        services.AddOptions<DatabaseOptions>(about.Name).Configure(options => options.Read(configuration, about)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>>(new DatabaseOptionsCheck(about));
        services.TryAddSingleton(provider =>
            StorageFolder.Read(configuration, provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        return services.AddDatabase<TContext, TSqlite, TPostgreSql>(provider => Settings(provider, about));
    }

    /// <summary>The same for a database that is already known.</summary>
    public static IServiceCollection AddDatabase<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services, Func<IServiceProvider, DatabaseSettings> settings)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        services.AddKeyedSingleton(typeof(TContext), (provider, _) => settings(provider));
        services.AddPooledDbContextFactory<TSqlite>((provider, options) => options.UseDatabase(Settings<TContext>(provider)));
        services.AddPooledDbContextFactory<TPostgreSql>((provider, options) => options.UseDatabase(Settings<TContext>(provider)));
        services.AddSingleton<IDbContextFactory<TContext>>(provider => Settings<TContext>(provider).Provider switch
        {
            DatabaseProvider.Sqlite => new ContextFactory<TContext, TSqlite>(provider.GetRequiredService<IDbContextFactory<TSqlite>>()),
            DatabaseProvider.PostgreSql =>
                new ContextFactory<TContext, TPostgreSql>(provider.GetRequiredService<IDbContextFactory<TPostgreSql>>()),
        });
        services.AddSingleton(provider => new SqliteWriteLock<TContext>(Settings<TContext>(provider).Provider));
        services.AddSingleton(provider => new DatabaseMigration<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(), Settings<TContext>(provider),
            provider.GetRequiredService<ILogger<DatabaseMigration<TContext>>>()));
        return services.AddSingleton<IDatabaseMigration>(provider => provider.GetRequiredService<DatabaseMigration<TContext>>());
    }

    /// <summary>The database that was configured for a context.</summary>
    public static DatabaseSettings Settings<TContext>(IServiceProvider provider)
        where TContext : DbContext => provider.GetRequiredKeyedService<DatabaseSettings>(typeof(TContext));

    private static DatabaseSettings Settings(IServiceProvider provider, DatabaseDescription about)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<DatabaseOptions>>().Get(about.Name);
        var connection = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? $"Data Source={Path.Combine(provider.GetRequiredService<StorageFolder>().Path, about.Name.ToLowerInvariant() + ".db")}"
            : options.ConnectionString;
        return new(about, options.KnownProvider!.Value, connection);
    }
}
