using Microsoft.Extensions.Options;

namespace ResidentPortal.Web.Places;

/// <summary>Section "Places" of the settings.</summary>
public sealed class PlacesOptions
{
    public const string Section = "Places";

    /// <summary>
    /// The CSV with the council's addresses: a path from the program, or a whole path. Without one places are told in words.
    /// </summary>
    public string Gazetteer { get; set; } = "";

    internal string? FileIn(string contentRoot) => string.IsNullOrWhiteSpace(Gazetteer) ? null : Path.GetFullPath(Gazetteer, contentRoot);
}

/// <summary>Finds, at the start, a file that is not there.</summary>
internal sealed class GazetteerIsThere(IHostEnvironment environment) : IValidateOptions<PlacesOptions>
{
    public ValidateOptionsResult Validate(string? name, PlacesOptions options) =>
        options.FileIn(environment.ContentRootPath) is { } file && !File.Exists(file)
            ? ValidateOptionsResult.Fail(
                $"{PlacesOptions.Section}:{nameof(PlacesOptions.Gazetteer)}: “{options.Gazetteer}” cannot be used. There is no such file. "
                + "Put the CSV with the council’s addresses there, or leave the key out.")
            : ValidateOptionsResult.Success;
}
