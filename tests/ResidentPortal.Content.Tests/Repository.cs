namespace ResidentPortal.Content.Tests;

/// <summary>Finds the repository's own folders from wherever the tests run.</summary>
internal static class Repository
{
    public static string ContentFolder => Path.Combine(Root, "umbraco-content");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResidentPortal.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's top folder was not found.");
        }
    }
}
