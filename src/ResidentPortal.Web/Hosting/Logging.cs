using ResidentPortal.Reports.Retention;
using ResidentPortal.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace ResidentPortal.Web.Hosting;

public static class Logging
{
    /// <summary>
    /// Console and a file a day under <c>{Storage:Folder}/logs</c>, kept for the days that the council sets. The framework's own request
    /// lines,
    /// which hold addresses and query strings, stay below the level that is written.
    /// </summary>
    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder, bool console = true)
    {
        var folder = Path.Combine(builder.StorageFolder(), "logs");
        builder.Services.AddAnnotated<LogOptions>(builder.Configuration, LogOptions.Section);
        var levels = new AnnotatedSettings<LogOptions>(builder.Configuration, LogOptions.Section);
        var days = builder.Configuration.ReadEarly<RetentionOptions>(RetentionOptions.Section).LogDays;
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // Were it on at any level, every request would get an activity and a log scope that nothing reads.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            // It warns that keys lie unencrypted, which docs/operations.md says with what to do about it.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // The site writes what changes, once.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LevelAlias.Off)
            // What they write of exceptions may hold what a resident typed; the error page writes a line of its own.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LevelAlias.Off)
            .WriteTo.Async(sinks => sinks.File(
                Path.Combine(folder, "site-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: days,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        // Serilog would stop at the first level that it cannot read; the start is refused later, with all mistakes.
        // The sinks it may name are these: looking through all of the program's libraries for others would slow each start.
        if (levels.Mistakes(new()).Count == 0)
            configuration.ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(
                typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly));
        if (console)
            configuration.WriteTo.Async(sinks => sinks.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

        builder.Logging.ClearProviders();
        // Given as it is, and never as the static Log.Logger: several sites may run in one process, each with a log of its own.
        builder.Services.AddSerilog(configuration.CreateLogger(), dispose: true);
        return builder;
    }

    /// <summary>Absolute path of <c>Storage:Folder</c>, by default <c>App_Data</c> in the content root.</summary>
    public static string StorageFolder(this WebApplicationBuilder builder) =>
        Database.StorageFolder.Read(builder.Configuration, builder.Environment.ContentRootPath).Path;
}
