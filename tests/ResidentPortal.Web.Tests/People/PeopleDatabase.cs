using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Database;
using ResidentPortal.People.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Web.Tests.People;

/// <summary>An empty people database of either kind.</summary>
internal static class PeopleDatabase
{
    public static async Task<IDbContextFactory<PeopleContext>> StartAsync(DatabaseProvider provider, TemporaryFolder folder)
    {
        var settings = new DatabaseSettings(PeopleContext.About, provider, provider is DatabaseProvider.Sqlite
            ? $"Data Source={folder.File("people.db")}"
            : await PostgreSqlServer.NewDatabaseAsync());
        var services = new ServiceCollection().AddLogging()
            .AddDatabase<PeopleContext, SqlitePeopleContext, PostgreSqlPeopleContext>(_ => settings).BuildServiceProvider();
        await services.GetRequiredService<IDatabaseMigration>().MigrateAsync();
        return services.GetRequiredService<IDbContextFactory<PeopleContext>>();
    }
}
