namespace ResidentPortal.Database;

/// <summary>A locked file beside the database. It stays there: a lock on a file that somebody deletes is none.</summary>
internal static class SqliteMigrationLock
{
    private const int SharingViolation = unchecked((int)0x80070020);

    // EWOULDBLOCK, on Linux and on macOS.
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>Makes the folder, too, if need be.</summary>
    /// <returns>Null while another holds it.</returns>
    public static IAsyncDisposable? TryTake(string database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            return new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }
}
