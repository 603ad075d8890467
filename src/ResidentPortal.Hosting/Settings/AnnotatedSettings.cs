using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Hosting.Settings;

/// <summary>
/// Holds options to their annotations, and those of the options inside them, and puts the settings key before each mistake.
/// The annotation's own message says the mend.
/// </summary>
public sealed class AnnotatedSettings<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var mistakes = Mistakes(section, options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(string key, object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        var inside = options.GetType().GetProperties().Where(property => property.PropertyType.IsClass && property.PropertyType != typeof(string));
        return
        [
            .. results.Select(result => $"{key}:{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}"),
            .. inside.SelectMany(property => Mistakes($"{key}:{property.Name}", property.GetValue(options)!)),
        ];
    }
}
