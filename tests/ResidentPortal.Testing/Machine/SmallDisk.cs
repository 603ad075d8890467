namespace ResidentPortal.Testing.Machine;

/// <summary>A disk of a few megabytes, which a test can fill.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Missing { get; } = FindMissing();

    public string Path => _folder.Path;

    public static SmallDisk OfMegabytes(int size)
    {
        var disk = new SmallDisk();
        return OtherUser.Run("mount", ["-t", "tmpfs", "-o", $"size={size}m", "tmpfs", disk.Path]) == 0
            ? disk
            : throw new InvalidOperationException("No disk could be mounted.");
    }

    /// <summary>Leaves so many bytes, to the page.</summary>
    public void Fill(int leave = 0)
    {
        using (var file = new FileStream(_folder.File("full"), FileMode.Append))
        {
            var page = new byte[4096];
            try
            {
                while (new DriveInfo(Path).AvailableFreeSpace > leave)
                {
                    file.Write(page);
                    file.Flush();
                }
            }
            catch (IOException)
            {
                // That was the last one.
            }
        }
    }

    public void MakeSpace() => File.Delete(_folder.File("full"));

    /// <summary>Whoever opens a file from now on can only read; files that are open stay as they are.</summary>
    public void LetNobodyWrite()
    {
        if (OtherUser.Run("mount", ["--bind", Path, Path]) != 0 || OtherUser.Run("mount", ["-o", "remount,bind,ro", Path]) != 0)
            throw new InvalidOperationException("The disk could not be made read-only.");
    }

    public void LetWrite() => OtherUser.Run("umount", ["--lazy", Path]);

    public void Dispose()
    {
        // Lazily, because a process that is just ending may still have a file open.
        OtherUser.Run("umount", ["--lazy", Path]);
        _folder.Dispose();
    }

    private static string? FindMissing()
    {
        if (Environment.UserName != "root" || !OperatingSystem.IsLinux())
            return "A small disk can be mounted only by root on Linux.";
        using var folder = new TemporaryFolder();
        if (OtherUser.Run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path]) != 0)
            return "This machine lets nobody mount a disk.";
        OtherUser.Run("umount", [folder.Path]);
        return null;
    }
}
