using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Hosting.Settings;

/// <summary>
/// Reads a section of the settings into annotated options and says all that is wrong with it at once: keys that nobody knows,
/// values that cannot be read, and what the annotations refuse, here and in the options inside. The annotation's own message
/// says what to write.
/// </summary>
public sealed class AnnotatedSettings<TOptions>(IConfiguration configuration, string section)
    : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class
{
    private readonly SettingsShape shape = new(configuration.GetSection(section), typeof(TOptions));

    public void Configure(TOptions options) => shape.Readable.Bind(options);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var wrong = Mistakes(options);
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>All that is wrong, a line each that begins with its key.</summary>
    public IReadOnlyList<string> Mistakes(TOptions options) =>
    [
        .. shape.Mistakes
            // What could not be read is missing in the options: that is one mistake, not two.
            .Concat(Refused(section, options).Where(refused => !shape.Mistakes.Any(known => known.Covers(refused.Key))))
            .Select(mistake => mistake.ToString()),
    ];

    private static IEnumerable<SettingsMistake> Refused(string key, object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return
        [
            .. results.Select(result => new SettingsMistake(
                string.Join(", ", result.MemberNames.Select(member => $"{key}:{member}")), result.ErrorMessage ?? "")),
            .. options.GetType().GetProperties().Where(property => property.SetMethod is not null)
                .SelectMany(property => Inside($"{key}:{property.Name}", property.GetValue(options))),
        ];
    }

    private static IEnumerable<SettingsMistake> Inside(string key, object? value) => value switch
    {
        null or string or ValueType => [],
        IDictionary named => named.Keys.Cast<object>().SelectMany(name => Inside($"{key}:{name}", named[name])),
        IEnumerable list => list.Cast<object?>().SelectMany((one, place) => Inside($"{key}:{place}", one)),
        _ => Refused(key, value),
    };
}

public static class AnnotatedSettings
{
    /// <summary>Registers the options of a section, which are read and checked at the start.</summary>
    public static IServiceCollection AddAnnotated<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
    {
        var settings = new AnnotatedSettings<TOptions>(configuration, section);
        services.AddOptions<TOptions>().ValidateOnStart();
        return services.AddSingleton<IConfigureOptions<TOptions>>(settings).AddSingleton<IValidateOptions<TOptions>>(settings);
    }

    /// <summary>Reads a section at once, where the options are needed before there are services.</summary>
    /// <exception cref="SettingsException">Something in it is wrong.</exception>
    public static TOptions Read<TOptions>(IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        var settings = new AnnotatedSettings<TOptions>(configuration, section);
        var options = new TOptions();
        settings.Configure(options);
        return settings.Mistakes(options) is { Count: > 0 } mistakes ? throw new SettingsException(mistakes) : options;
    }
}
