using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Hosting.Settings;

/// <summary>What is wrong with the settings, in words, from the exceptions in which the rooms and the framework say it.</summary>
public static partial class SettingsMistakes
{
    /// <returns>Key and mend, one entry each; none when the failure is of another kind.</returns>
    public static IReadOnlyList<string> In(Exception failure) => failure switch
    {
        SettingsException known => [.. known.Mistakes],
        OptionsValidationException wrong => [.. wrong.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(In)],
        InvalidOperationException wrong when Unreadable().Match(wrong.Message) is { Success: true } setting =>
            [$"{setting.Groups["key"].Value}: the value cannot be read. {Mend(setting.Groups["type"].Value)}"],
        // The rooms that do not know this one begin with the key.
        InvalidOperationException wrong when BeginsWithKey().IsMatch(wrong.Message) => [wrong.Message],
        _ => [],
    };

    private static string Mend(string typeName)
    {
        var type = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(typeName))
            .FirstOrDefault(found => found is not null);
        return type switch
        {
            { IsEnum: true } => $"Use one of: {string.Join(", ", Enum.GetNames(type))}.",
            _ when type == typeof(bool) => "Use true or false.",
            _ => "Give a number.",
        };
    }

    [GeneratedRegex("^Failed to convert configuration value.* at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex Unreadable();

    [GeneratedRegex("^[A-Z][A-Za-z]+(:[A-Za-z0-9-]+)+ ")]
    private static partial Regex BeginsWithKey();
}
