namespace ResidentPortal.Web.Backup;

/// <summary>Files and folders for the user alone, whatever the umask is: 600 and 700.</summary>
internal static class PrivatePath
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream CreateFile(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File;
        return new(path, options);
    }

    public static string CreateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, File | UnixFileMode.UserExecute).FullName;

    /// <summary>The file that a name of a manifest, or of a store, means in a folder. Never one outside it.</summary>
    /// <returns>Null for a name that leads out.</returns>
    public static string? Inside(string folder, string name)
    {
        var top = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(top, name));
        return path.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }
}
