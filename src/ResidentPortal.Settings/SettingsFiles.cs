using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace ResidentPortal.Settings;

/// <summary>Puts before each mistake the file in which its key stands, so that nobody has to look for it.</summary>
public static partial class SettingsFiles
{
    /// <param name="mistake">Begins with its key.</param>
    /// <returns>The same where the key does not come from a file, as from the environment.</returns>
    public static string Name(IConfigurationRoot settings, string mistake)
    {
        var key = Key().Match(mistake).Value;
        // The last that has a value is the one in force. Where a key is missing, the first that has what is around it is the council's.
        var providers = settings.Providers.SelectMany(Flat).ToList();
        var found = providers.LastOrDefault(provider => Has(provider, key));
        while (found is null && key.LastIndexOf(':') is var end and > 0)
        {
            key = key[..end];
            found = providers.FirstOrDefault(provider => Has(provider, key));
        }
        return found is JsonConfigurationProvider { Source: { FileProvider: { } files, Path: { } path } }
            ? $"{files.GetFileInfo(path).PhysicalPath}: {mistake}"
            : mistake;
    }

    private static IEnumerable<IConfigurationProvider> Flat(IConfigurationProvider provider) =>
        provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inside }
            ? inside.Providers.SelectMany(Flat)
            : [provider];

    private static bool Has(IConfigurationProvider provider, string key) =>
        provider.TryGet(key, out var value) && value is not null || provider.GetChildKeys([], key).Any();

    [GeneratedRegex("^[A-Z][A-Za-z]+(:[A-Za-z0-9-]+)+")]
    private static partial Regex Key();
}
