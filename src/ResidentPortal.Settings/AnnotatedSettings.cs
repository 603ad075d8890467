using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Settings;

/// <summary>
/// Reads a section of the settings into annotated options and says all that is wrong with it at once: keys that nobody knows,
/// values that cannot be read, and what the annotations refuse, here and in the options inside. The annotation's own message
/// says what to write; the value is put before it, unless it is a <see cref="SecretAttribute">secret</see>.
/// </summary>
public sealed class AnnotatedSettings<TOptions>(IConfiguration configuration, string section, IHostEnvironment? environment = null)
    : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class
{
    private readonly SettingsShape shape = new(configuration.GetSection(section), typeof(TOptions));

    public string Section => section;

    /// <summary>What cannot be read is left as it was.</summary>
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

    private IEnumerable<SettingsMistake> Refused(string key, object options)
    {
        List<SettingsMistake> mistakes = [];
        var inside = new List<SettingsMistake>();
        foreach (var property in options.GetType().GetProperties().Where(property => property.SetMethod is not null))
        {
            var value = property.GetValue(options);
            mistakes.AddRange(ByAnnotations(key, options, property, value));
            inside.AddRange(Inside($"{key}:{property.Name}", value));
        }
        // Asked even where annotations refuse something, so that all is said at once.
        if (options is IValidatableObject rules)
        {
            mistakes.AddRange(rules.Validate(SettingsContext.Of(options, environment))
                .Select(result => new SettingsMistake(
                    string.Join(", ", result.MemberNames.Select(member => $"{key}:{member}")), result.ErrorMessage ?? ""))
                .Where(result => !mistakes.Exists(known => known.Covers(result.Key))).ToList());
        }
        return [.. mistakes, .. inside];
    }

    private static IEnumerable<SettingsMistake> ByAnnotations(string key, object options, PropertyInfo property, object? value)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateProperty(value, new ValidationContext(options) { MemberName = property.Name }, results);
        return results.Take(1).Select(result =>
            new SettingsMistake($"{key}:{property.Name}", Quoted(property, value) + result.ErrorMessage));
    }

    private static string Quoted(PropertyInfo property, object? value) =>
        value is not (string or ValueType) || property.IsDefined(typeof(SecretAttribute)) || property.IsDefined(typeof(BetweenAttribute))
            || Convert.ToString(value, CultureInfo.InvariantCulture) is not { } text || string.IsNullOrWhiteSpace(text)
            ? ""
            : $"“{text}” cannot be used. ";

    private IEnumerable<SettingsMistake> Inside(string key, object? value) => value switch
    {
        null or string or ValueType => [],
        IDictionary named => named.Keys.Cast<object>().SelectMany(name => Inside($"{key}:{name}", named[name])),
        IEnumerable list => list.Cast<object?>().SelectMany((one, place) => Inside($"{key}:{place}", one)),
        _ => Refused(key, value),
    };
}
