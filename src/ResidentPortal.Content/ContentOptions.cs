using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Content;

/// <summary>Settings of the content rooms, each as it was written.</summary>
public sealed class ContentOptions
{
    /// <summary><c>Content:Folder</c></summary>
    public string? Folder { get; set; }

    internal ContentFolder Content(string contentRoot) => ContentFolder.Locate(Folder, contentRoot);
}

/// <summary>Finds wrong settings at the start, together with those of the other rooms.</summary>
internal sealed class ContentOptionsCheck(IHostEnvironment environment) : IValidateOptions<ContentOptions>
{
    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        try
        {
            options.Content(environment.ContentRootPath);
            return ValidateOptionsResult.Success;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or DirectoryNotFoundException)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
