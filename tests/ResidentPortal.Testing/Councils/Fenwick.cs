namespace ResidentPortal.Testing.Councils;

/// <summary>
/// A second council, made up: a landlord of its own and no partner, other thresholds, numbers and promises, and a few pages.
/// What the program does for it, it does for any council.
/// </summary>
public static class Fenwick
{
    private static readonly string Files = RepositoryRoot.Combine("tests", "ResidentPortal.Testing", "Councils", "fenwick");

    /// <summary>Makes the council's folder, with its pages and the types of page that the program draws.</summary>
    /// <returns>The folder.</returns>
    public static string CopyTo(TemporaryFolder folder)
    {
        Copy(Files, folder.Path);
        foreach (var kind in (string[])["ContentTypes", "DataTypes", "MediaTypes", "Languages"])
            Copy(RepositoryRoot.Combine("umbraco-content", kind), folder.File(Path.Combine("content", kind)));
        return folder.Path;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
