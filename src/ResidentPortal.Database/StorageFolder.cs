using Microsoft.Extensions.Configuration;

namespace ResidentPortal.Database;

/// <summary>Where files are kept that are nobody's content. The path is absolute.</summary>
public sealed record StorageFolder(string Path)
{
    /// <summary>Reads <c>Storage:Folder</c>, by default <c>App_Data</c> in the content root.</summary>
    public static StorageFolder Read(IConfiguration configuration, string contentRoot) =>
        new(System.IO.Path.GetFullPath(configuration["Storage:Folder"] ?? "App_Data", contentRoot));
}
