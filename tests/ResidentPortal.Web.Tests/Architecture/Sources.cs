using ResidentPortal.Testing;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>The files that people of this project wrote.</summary>
internal static class Sources
{
    private static readonly string[] NotWritten = ["bin", "obj", "node_modules", "Migrations", "CompiledModels", "App_Data"];

    /// <param name="tops">Folders at the top of the repository.</param>
    public static IEnumerable<string> Files(params string[] tops) => tops
        .SelectMany(top => Directory.EnumerateFiles(RepositoryRoot.Combine(top), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".mjs" or ".scss")
        .Where(file => !Name(file).Split('/').Intersect(NotWritten).Any());

    /// <summary>From the top of the repository, with slashes.</summary>
    public static string Name(string file) => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');

    /// <summary>The namespace that belongs to a file: "src/ResidentPortal.Web/Site/X.cs" is in ResidentPortal.Web.Site.</summary>
    public static string FolderOf(string name) => string.Join('.', name.Split('/')[1..^1]);
}
