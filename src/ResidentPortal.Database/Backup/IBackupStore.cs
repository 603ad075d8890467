using Microsoft.AspNetCore.DataProtection;

namespace ResidentPortal.Database.Backup;

/// <summary>Something that is part of every backup of the site: a database, or a folder of files. Each room registers its own.</summary>
public interface IBackupStore
{
    /// <summary>In the manifest, for ever.</summary>
    string Name { get; }

    /// <summary>The folder of its files in a backup, and in what a restore replaces; empty when they stand at the top.</summary>
    string Subfolder => Name;

    /// <summary>Whether it must not lie with the rest: the keys.</summary>
    bool IsKeptApart => false;

    /// <summary>Whether a restore goes on without it when its place can't be written: it is not what people told us.</summary>
    bool MayBeLeft => false;

    /// <summary>Where its files are; null when they are not files.</summary>
    string? Place { get; }

    /// <summary>Where a file of a backup belongs.</summary>
    string PathOf(string name) => Path.Combine(Place!, name);

    /// <summary>
    /// What is there now and has to go before the files of a backup come, stale journals too. Paths from <see cref="Place"/>.
    /// </summary>
    IEnumerable<string> Present();

    /// <summary>Hands over a copy, while the site runs.</summary>
    /// <exception cref="BackupException">It can't; the message says why and what to do.</exception>
    Task<StoreRecord> BackUpAsync(IBackupFiles files, CancellationToken cancellationToken);

    /// <summary>Looks at the files of a backup before anything is replaced.</summary>
    /// <param name="folder">Holds its files alone.</param>
    /// <param name="keys">Those that the site will have after the restore.</param>
    /// <exception cref="BackupException">They can't be used; the message says why and what to do.</exception>
    Task CheckAsync(string folder, IDataProtectionProvider keys, CancellationToken cancellationToken);

    /// <summary>What an operator should know after the restore, a line each.</summary>
    /// <param name="replaced">Where what was there before is now; it may hold nothing of this store.</param>
    Task<IReadOnlyList<string>> TellAsync(string replaced, CancellationToken cancellationToken);
}

/// <summary>Where a store puts its files.</summary>
public interface IBackupFiles
{
    /// <summary>The backup's own folder, for messages.</summary>
    string Folder { get; }

    /// <param name="name">A path within the store, with slashes.</param>
    Task AddAsync(string name, Stream content, CancellationToken cancellationToken);

    /// <summary>The path for a file that must be written whole before it is added.</summary>
    /// <exception cref="BackupException">So many bytes do not fit.</exception>
    string Temporary(string name, long bytes);

    /// <summary>Adds what was written to <see cref="Temporary"/>, and deletes it there.</summary>
    Task AddTemporaryAsync(string name, CancellationToken cancellationToken);
}

/// <summary>What a store says of its copy.</summary>
/// <param name="Version">Of the form of what is in it; null when it has none.</param>
/// <param name="Counts">How many there are of what.</param>
/// <param name="ToDo">What the operator has to do for this store, since the program can't.</param>
public sealed record StoreRecord(string? Version, IReadOnlyDictionary<string, long> Counts, string? ToDo = null);

/// <summary>
/// A backup or a restore can't be done. The message is for the operator: one sentence with the file, the cause and what to do.
/// </summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
