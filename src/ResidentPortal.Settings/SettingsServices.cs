using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Settings;

/// <summary>How each room takes its settings.</summary>
public static class SettingsServices
{
    /// <summary>Registers the options of a section, which are read and checked at the start. A second time changes nothing.</summary>
    /// <param name="environment">For options that ask whether this is Production.</param>
    public static IServiceCollection AddAnnotated<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section, IHostEnvironment? environment = null)
        where TOptions : class
    {
        if (services.Any(known => known.ImplementationInstance is AnnotatedSettings<TOptions> settings && settings.Section == section))
            return services;
        var settings = new AnnotatedSettings<TOptions>(configuration, section, environment);
        services.AddOptions<TOptions>().ValidateOnStart();
        return services.AddSingleton<IConfigureOptions<TOptions>>(settings).AddSingleton<IValidateOptions<TOptions>>(settings);
    }

    /// <summary>
    /// Reads a section where it is needed before there are services. What cannot be read in it has its default; register it with
    /// <see cref="AddAnnotated"/> too, so that the start is then refused with all mistakes at once.
    /// </summary>
    public static TOptions ReadEarly<TOptions>(this IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        var options = new TOptions();
        new AnnotatedSettings<TOptions>(configuration, section).Configure(options);
        return options;
    }
}
