using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.USync;

namespace ResidentPortal.Authoring;

/// <summary>Section "Content" of the settings.</summary>
public sealed class AuthoringOptions
{
    public const string Section = "Content";

    /// <summary>The pages as files; <c>umbraco-content</c> when empty.</summary>
    public string? Folder { get; set; }

    internal ContentFolder Content(string contentRoot) => ContentFolder.Locate(Folder, contentRoot);
}

/// <summary>Finds a wrong setting at the start, together with those of the other rooms.</summary>
internal sealed class AuthoringOptionsCheck(IHostEnvironment environment) : IValidateOptions<AuthoringOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthoringOptions options)
    {
        try
        {
            options.Content(environment.ContentRootPath);
            return ValidateOptionsResult.Success;
        }
        catch (DirectoryNotFoundException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
