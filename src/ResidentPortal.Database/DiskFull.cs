namespace ResidentPortal.Database;

/// <summary>Tells a full disk from other failures to write a file.</summary>
public static class DiskFull
{
    private const int LinuxNoSpace = 28, LinuxQuota = 122, WindowsDiskFull = unchecked((int)0x80070070);

    // SQLite's journal grows by as much at once.
    private const int Least = 65_536;

    /// <summary>Whether nothing more can be written where this file is.</summary>
    public static bool At(string file) => SpaceAt(Path.GetDirectoryName(Path.GetFullPath(file))!) < Least;

    /// <returns>Bytes; null where the machine does not say, as of a share on Windows.</returns>
    public static long? SpaceAt(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static bool Is(IOException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.HResult is LinuxNoSpace or LinuxQuota or WindowsDiskFull;
    }
}
