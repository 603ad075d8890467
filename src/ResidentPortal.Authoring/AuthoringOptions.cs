using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.USync;

namespace ResidentPortal.Authoring;

/// <summary>Settings of whoever writes content, as they were written.</summary>
public sealed class AuthoringOptions
{
    /// <summary><c>Content:Folder</c></summary>
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
