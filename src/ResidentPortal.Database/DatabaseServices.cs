using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResidentPortal.Settings;

namespace ResidentPortal.Database;

public static class DatabaseServices
{
    /// <summary>
    /// Registers a room's database: an <see cref="IDbContextFactory{TContext}"/> for the configured provider, its
    /// <see cref="DatabaseMigration{TContext}"/>, which must have run before the first use, and its
    /// <see cref="SqliteWriteLock{TContext}"/>, and its line of the site's health. Settings: <c>Database:Provider</c>,
    /// <c>ConnectionStrings:{name}</c>,
    /// <c>Storage:Folder</c>; they are checked at the start. Each provider has a context of its own, to which its migrations belong.
    /// </summary>
    public static IServiceCollection AddDatabase<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services, DatabaseDescription about, IConfiguration configuration)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        services.AddAnnotated<DatabaseOptions>(configuration, DatabaseOptions.Section);
        services.AddSingleton<IValidateOptions<DatabaseOptions>>(new ConnectionStringCheck(about, configuration));
        services.AddAnnotated<StorageOptions>(configuration, StorageOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageFolderCheck>());
        services.TryAddSingleton(provider => StorageFolder.Of(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddHealthChecks().Add(new(
            $"Database of {about.Contents}", provider =>
                new DatabaseHealth(provider.GetRequiredService<WriteProof<TContext>>()), null, null));
        return services.AddDatabase<TContext, TSqlite, TPostgreSql>(provider => Settings(provider, about, configuration));
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
        services.AddSingleton(provider => new WriteProof<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(), provider.GetRequiredService<SqliteWriteLock<TContext>>(),
            Settings<TContext>(provider)));
        services.AddSingleton<IWriteProof>(provider => provider.GetRequiredService<WriteProof<TContext>>());
        return services.AddSingleton<IDatabaseMigration>(provider => provider.GetRequiredService<DatabaseMigration<TContext>>());
    }

    /// <summary>The database that was configured for a context.</summary>
    public static DatabaseSettings Settings<TContext>(IServiceProvider provider)
        where TContext : DbContext => provider.GetRequiredKeyedService<DatabaseSettings>(typeof(TContext));

    private static DatabaseSettings Settings(IServiceProvider provider, DatabaseDescription about, IConfiguration configuration)
    {
        var named = configuration.GetConnectionString(about.Name);
        var connection = string.IsNullOrWhiteSpace(named)
            ? $"Data Source={Path.Combine(provider.GetRequiredService<StorageFolder>().Path, about.Name.ToLowerInvariant() + ".db")}"
            : named;
        return new(about, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider, connection);
    }
}
