using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Settings;

namespace ResidentPortal.Database;

/// <summary>Where files are kept that are nobody's content. The path is absolute.</summary>
public sealed record StorageFolder(string Path)
{
    /// <summary>Reads <c>Storage:Folder</c>, by default <c>App_Data</c> in the content root.</summary>
    public static StorageFolder Read(IConfiguration configuration, string contentRoot) =>
        Of(configuration.ReadEarly<StorageOptions>(StorageOptions.Section), contentRoot);

    // What names no folder is refused at the start, and until then nothing is written there.
    internal static StorageFolder Of(StorageOptions options, string contentRoot) =>
        new(System.IO.Path.GetFullPath(options.NamesFolder ? options.Folder : StorageOptions.Default, contentRoot));
}

/// <summary>Section "Storage" of the settings.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";
    internal const string Default = "App_Data";

    [Required(ErrorMessage = "Give the folder for databases, keys, logs and picked-up mail, or leave the key out.")]
    public string Folder { get; set; } = Default;

    internal bool NamesFolder => !string.IsNullOrWhiteSpace(Folder) && !Folder.Contains('\0', StringComparison.Ordinal);
}

/// <summary>Finds, at the start, a folder that cannot be one.</summary>
internal sealed class StorageFolderCheck(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var path = StorageFolder.Of(options, environment.ContentRootPath).Path;
        return File.Exists(path)
            ? ValidateOptionsResult.Fail(
                $"{StorageOptions.Section}:{nameof(StorageOptions.Folder)}: “{options.Folder}” is a file. Give a folder.")
            : ValidateOptionsResult.Success;
    }
}
