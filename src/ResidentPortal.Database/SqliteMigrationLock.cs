namespace ResidentPortal.Database;

/// <summary>A locked file beside the database. It stays there: a lock on a file that somebody deletes is none.</summary>
internal static class SqliteMigrationLock
{
    /// <summary>Makes the folder, too, if need be.</summary>
    /// <returns>Null while another holds it.</returns>
    public static IAsyncDisposable? TryTake(string database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            return new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (HeldFile.Is(held))
        {
            return null;
        }
    }
}
