using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.CaseReview.Settings;

namespace ResidentPortal.Web.Hosting;

/// <summary>What comes between building the application and its first request.</summary>
public static class Preparation
{
    /// <exception cref="SettingsException">Settings are wrong; all mistakes that can be seen at once are in it.</exception>
    /// <exception cref="DatabaseStartException">A database cannot be used.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        CheckSettings(app.Services, app.Environment);
        await Task.WhenAll(app.Services.GetServices<IDatabaseMigration>()
            .Select(database => database.MigrateAsync(app.Lifetime.ApplicationStopping)));
    }

    private static void CheckSettings(IServiceProvider services, IHostEnvironment environment)
    {
        List<string> mistakes =
        [
            .. MistakesIn(() => services.GetRequiredService<IStartupValidator>().Validate()),
            .. MistakesIn(() => services.GetRequiredService<CaseReviewSettings>()),
        ];

        // What needs all of them at once says the same mistakes again.
        mistakes.AddRange(MistakesIn(() => services.GetRequiredService<RoutingTable>()).Except(mistakes));
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
}
