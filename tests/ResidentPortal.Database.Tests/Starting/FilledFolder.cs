using ResidentPortal.Testing;

namespace ResidentPortal.Database.Tests.Starting;

/// <summary>Copies of the storage of a site that was started once, and is not running.</summary>
internal static class FilledFolder
{
    private static readonly TemporaryFolder Folder = new();

    private static readonly Lazy<Task<string>> Filled = new(async () =>
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Dispose();
        var made = await Testing.Site.FinishedProcess.RunAsync(SiteCommand.On(Folder));
        return made.ExitCode == 0 ? Folder.Path : throw new InvalidOperationException(made.Errors);
    });

    public static async Task CopyToAsync(string folder)
    {
        var from = await Filled.Value;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
