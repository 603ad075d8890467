using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.Database.Keys;

public static class KeyServices
{
    /// <summary>
    /// For a room that seals in its database, which has <see cref="Marks"/>. Registers its <see cref="IKeyCanaries"/>, which must have
    /// been checked before the first use, the watch over them and their line of the site's health. Needs Data Protection and a clock;
    /// uses <see cref="KeysOnDisk"/> and <see cref="LostKeys"/> where there are such.
    /// </summary>
    /// <param name="columns">All that it seals, so that it can be sealed anew.</param>
    public static IServiceCollection AddKeyCanaries<TContext>(this IServiceCollection services, DatabaseDescription about,
        CountSealed<TContext> count, params IReadOnlyList<SealedColumn> columns)
        where TContext : DbContext
    {
        services.AddSingleton(provider => new KeyCanaries<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(), provider.GetRequiredService<SqliteWriteLock<TContext>>(),
            DatabaseServices.Settings<TContext>(provider), provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetService<KeysOnDisk>(), provider.GetService<LostKeys>() ?? LostKeys.None, count));
        services.AddSingleton<IKeyCanaries>(provider => provider.GetRequiredService<KeyCanaries<TContext>>());
        services.AddSingleton<IResealing>(provider => new Resealing<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(), provider.GetRequiredService<SqliteWriteLock<TContext>>(),
            about, provider.GetRequiredService<IDataProtectionProvider>(), columns));
        services.AddHealthChecks().Add(new(
            $"Keys of {about.Contents}", provider => new KeyHealth(provider.GetRequiredService<KeyCanaries<TContext>>()), null, null));
        services.AddHostedService<KeyWatch>();
        return services;
    }
}
