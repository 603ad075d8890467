using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.Database.Integrity;

public static class IntegrityServices
{
    /// <summary>Has a room's database looked at.</summary>
    public static IServiceCollection AddIntegrity<TContext>(this IServiceCollection services)
        where TContext : DbContext =>
        services.AddSingleton<IDatabaseIntegrity>(provider =>
            new DatabaseIntegrity<TContext>(DatabaseServices.Settings<TContext>(provider)));

    /// <summary>Looks at all of them at the start and each night; one line of the site's health. Needs a clock.</summary>
    public static IServiceCollection AddIntegrityWatch(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<IntegrityHealth>("Integrity of the databases");
        return services.AddSingleton<IntegrityFindings>().AddHostedService<IntegrityWatch>();
    }
}
