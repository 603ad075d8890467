namespace ResidentPortal.Database;

/// <summary>
/// Who works on a storage folder: any number of sites and commands share it, and a restore has it alone. A locked file, which the
/// operating system frees when its holder dies. It stays there: a lock on a file that somebody deletes is none.
/// </summary>
public sealed class StorageLock : IDisposable
{
    private const string Name = "in-use";

    // It says in whose way a half-done restore is. The file goes when the restore is done, or taken back.
    private const string Unfinished = "restore-unfinished";

    private readonly FileStream? _file;
    private readonly string _unfinished;

    private StorageLock(StorageFolder storage, FileStream? file) =>
        (_file, _unfinished) = (file, Path.Combine(storage.Path, Unfinished));

    /// <summary>For a site or a command. A folder in which nothing can be written is left to whoever needs to write.</summary>
    /// <exception cref="StartException">A restore is at work, or was not finished.</exception>
    public static StorageLock Share(StorageFolder storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        StorageLock shared;
        try
        {
            shared = new(storage, Open(storage, FileAccess.Read, FileShare.Read));
        }
        catch (IOException held) when (HeldFile.Is(held))
        {
            throw new StartException($"A backup is being restored into {storage.Path}: start again when that is done.");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            shared = new(storage, null);
        }
        if (!File.Exists(shared._unfinished))
            return shared;
        shared.Dispose();
        throw new StartException($"A restore into {storage.Path} was broken off half way: run it again before you start the site.");
    }

    /// <summary>For a restore.</summary>
    /// <returns>Null while a site, a command or another restore works on the folder.</returns>
    public static StorageLock? TryTakeAlone(StorageFolder storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        try
        {
            return new(storage, Open(storage, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (HeldFile.Is(held))
        {
            return null;
        }
    }

    /// <summary>From here on no site starts on the folder until the restore is done, even if this process dies.</summary>
    public void BeginChanging() => File.WriteAllText(_unfinished, "");

    public void EndChanging() => File.Delete(_unfinished);

    public void Dispose() => _file?.Dispose();

    // Unix knows shared and exclusive locks, which .NET takes for just these two pairs.
    private static FileStream Open(StorageFolder storage, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(storage.Path);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(storage.Path, Name), options);
    }
}
