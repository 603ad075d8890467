using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.Database;
using ResidentPortal.Database.Keys;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Settings;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Hosting.Keys;
using ResidentPortal.Web.Hosting.Starting;
using ResidentPortal.Web.Places;

namespace ResidentPortal.Web.Hosting;

/// <summary>What comes between building the application and its first request.</summary>
public static partial class Preparation
{
    /// <param name="command">A command changes little, and may be what frees a full disk: that there is space to write is the site's to
    /// prove.</param>
    /// <exception cref="StartException">A database, its keys or the routing in it cannot be used.</exception>
    /// <exception cref="SettingsException">Something is wrong with the council's addresses.</exception>
    public static async Task PrepareAsync(this WebApplication app, bool command)
    {
        var (services, stopping) = (app.Services, app.Lifetime.ApplicationStopping);
        // Told at once, and not after a database that another server is still changing.
        services.GetRequiredService<KeyFolder>().Check();
        // Each on a thread of its own: SQLite does all its work on the one that calls.
        Task[] SideBySide<T>(Func<T, Task> work) where T : notnull =>
            [.. services.GetServices<T>().Select(one => Task.Run(() => work(one), stopping))];

        await AllAsync(SideBySide<IDatabaseMigration>(database => database.MigrateAsync(stopping)));
        await AllAsync(
        [
            .. command ? [] : SideBySide<IWriteProof>(database => database.RunAsync(stopping)),
            .. SideBySide<IKeyCanaries>(canaries => canaries.CheckAsync(stopping)),
            .. SideBySide<PublishedRouting>(routing => routing.PrepareAsync(command, stopping)),
            .. command ? [] : SideBySide<LiveSiteRefresh>(content => content.PrepareAsync(stopping)),
            .. command ? [] : SideBySide<Gazetteer>(addresses =>
            {
                addresses.Prepare();
                return Task.CompletedTask;
            }),
        ]);
        PrivateFiles.Narrow(services.GetRequiredService<StorageFolder>().Path, services.GetRequiredService<KeyFolder>().Path);
        foreach (var canaries in services.GetServices<IKeyCanaries>())
            if (canaries.Lost is { } lost)
                LogLost(app.Logger, canaries.About.Contents, lost);
    }

    /// <summary>Ends when all have ended; of several failures the first in this order is told, whichever came first.</summary>
    private static async Task AllAsync(Task[] tasks)
    {
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var task in tasks)
            await task;
    }

    /// <summary>Before anything is written.</summary>
    /// <exception cref="SettingsException">Settings are wrong; all mistakes that can be seen at once are in it.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        var (services, environment) = (app.Services, app.Environment);
        List<string> mistakes =
        [
            .. MistakesIn(() => services.GetRequiredService<IStartupValidator>().Validate()),
            .. MistakesIn(() => services.GetRequiredService<CaseReviewSettings>()),
        ];

        // What needs all of them at once says the same mistakes again.
        mistakes.AddRange(MistakesIn(() => services.GetRequiredService<CurrentRouting>()).Except(mistakes));
        if (environment.IsProduction())
        {
            var routing = services.GetRequiredService<IOptions<RoutingOptions>>().Value;
            mistakes.AddRange(ExampleAddresses.In(routing).Select(mistake => mistake.ToString()));
            // Browsers keep the cookies of the forms over https only: over http no report could be sent.
            if (mistakes.TrueForAll(mistake => !mistake.StartsWith("Site:", StringComparison.Ordinal))
                && !services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl.StartsWith("https://",
                    StringComparison.OrdinalIgnoreCase))
                mistakes.Add(
                    "Site:BaseUrl: the forms need https. Give the address that people use, such as https://safety.your-council.gov.uk.");
        }
        if (mistakes.Count > 0)
            throw new SettingsException([.. mistakes.Distinct()]);
    }

    private static IReadOnlyList<string> MistakesIn(Action reading)
    {
        try
        {
            reading();
            return [];
        }
        catch (Exception wrong) when (SettingsMistakes.In(wrong) is { Count: > 0 } found)
        {
            return found;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Keys of {Contents} were given up (DataProtection:LostKeys): {Lost} can never be read again")]
    private static partial void LogLost(ILogger logger, string contents, string lost);
}
