namespace ResidentPortal.Testing;

/// <summary>Finds the files of the repository from wherever tests run.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ResidentPortal.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Tests run from within the repository: ResidentPortal.sln was not found above them.");
    }
}
