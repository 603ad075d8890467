using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Web.Tests;

/// <summary>
/// The databases as a first start leaves them, made once for all sites of a process: a copy is there at once, while reading
/// and checking all content takes most of a start.
/// </summary>
internal static class FilledStorage
{
    private const string Content = "content.db";

    private const string Reports = "reports.db";

    private const string People = "people.db";

    private const string Keys = "keys";

    /// <summary>Those that sealed what is in the databases.</summary>
    private static Dictionary<string, byte[]> keyFiles = [];

    private static readonly Lazy<Dictionary<string, byte[]>> Databases = new(Fill);

    /// <param name="folder">The storage of a site that has not been started.</param>
    /// <param name="otherContent">Whether its pages come from a folder of its own.</param>
    public static void CopyTo(string folder, bool otherContent = false)
    {
        foreach (var (name, bytes) in Databases.Value)
        {
            if (name != Content || !otherContent)
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
        Directory.CreateDirectory(Path.Combine(folder, Keys));
        foreach (var (name, bytes) in keyFiles)
            File.WriteAllBytes(Path.Combine(folder, Keys, name), bytes);
    }

    private static Dictionary<string, byte[]> Fill()
    {
        using var site = SiteUnderTest.WithEmptyStorage();
        // Asking for them starts it.
        _ = site.Services;
        site.Stop();
        keyFiles = Directory.EnumerateFiles(Path.Combine(site.Folder, Keys))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        return new[] { Content, Reports, People }.ToDictionary(name => name, name => SqliteFile.ReadWhole(Path.Combine(site.Folder, name)));
    }
}
