using System.Runtime.InteropServices;

namespace ResidentPortal.Web.Hosting.Starting;

/// <summary>What the program writes is for its own user alone: files 600, folders 700, the journals of SQLite among them.</summary>
public static class PrivateFiles
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const int ForTheUserAlone = 63; // 077

    /// <summary>From here on, whatever the umask was that the program came with. On Windows the rights of the folder hold.</summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(ForTheUserAlone);
    }

    /// <summary>
    /// Takes everybody else's rights from folders that an earlier version may have made, and from the files right in them. What
    /// the group may do stays, because an administrator may have wanted it, for backups.
    /// </summary>
    public static void Narrow(params IEnumerable<string> folders)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var entry in Directory.EnumerateFiles(folder).Prepend(folder))
                {
                    if (File.GetUnixFileMode(entry) is var mode && (mode & Others) != 0)
                        File.SetUnixFileMode(entry, mode & ~Others);
                }
            }
            catch (Exception notOurs) when (notOurs is UnauthorizedAccessException or IOException)
            {
                // Somebody else's folder: who may read it is theirs to say.
            }
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetMask(int mask);
}
