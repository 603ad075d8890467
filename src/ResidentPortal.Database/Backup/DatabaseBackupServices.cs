using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Database.Integrity;
using ResidentPortal.Database.Keys;

namespace ResidentPortal.Database.Backup;

public static class DatabaseBackupServices
{
    /// <summary>
    /// Makes a room's database part of every backup, and has it looked at for damage. What the room says after a restore is an
    /// <see cref="IRestoreFindings{TContext}"/>.
    /// </summary>
    public static IServiceCollection AddDatabaseBackup<TContext>(this IServiceCollection services)
        where TContext : DbContext =>
        services.AddIntegrity<TContext>().AddSingleton<IBackupStore>(provider => new DatabaseBackup<TContext>(
            provider.GetRequiredService<IDbContextFactory<TContext>>(), DatabaseServices.Settings<TContext>(provider),
            provider.GetService<LostKeys>() ?? LostKeys.None, provider.GetServices<IRestoreFindings<TContext>>()));
}
