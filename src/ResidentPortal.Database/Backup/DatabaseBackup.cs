using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database.Integrity;
using ResidentPortal.Database.Keys;

namespace ResidentPortal.Database.Backup;

/// <summary>A room's database. On SQLite a copy of its file; on PostgreSQL the operator is told the commands of that server.</summary>
public sealed class DatabaseBackup<TContext>(
    IDbContextFactory<TContext> contexts, DatabaseSettings settings, LostKeys lost, IEnumerable<IRestoreFindings<TContext>> findings)
    : IBackupStore
    where TContext : DbContext
{
    private static readonly string[] Journals = ["-wal", "-shm", "-journal"];

    public string Name => settings.About.Name.ToLowerInvariant();

    public string Subfolder => "";

    public string? Place => settings.File is { } file ? Path.GetDirectoryName(file) : null;

    // Of the copy, whatever the file is called here.
    private string FileName => Name + ".db";

    public string PathOf(string name) => settings.File!;

    public IEnumerable<string> Present() => settings.File is { } file
        ? Journals.Prepend("").Select(end => file + end).Where(File.Exists).Select(path => Path.GetFileName(path))
        : [];

    public async Task<StoreRecord> BackUpAsync(IBackupFiles files, CancellationToken cancellationToken)
    {
        if (settings.Provider is DatabaseProvider.PostgreSql)
            return new(null, new Dictionary<string, long>(), PostgreSqlDump.Backup(settings, files.Folder));
        if (settings.File is not { } file || !File.Exists(file))
            throw new BackupException($"The database of {settings.About.Contents} ({settings.Place}) is not there: correct "
                + "Storage:Folder, or start the site once.");
        var copy = files.Temporary(FileName, Present().Sum(part => new FileInfo(Path.Combine(Place!, part)).Length));
        var record = await Task.Run(() => Copy(file, copy), cancellationToken);
        await files.AddTemporaryAsync(FileName, cancellationToken);
        return record;
    }

    public async Task CheckAsync(string folder, IDataProtectionProvider keys, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, FileName);
        if (settings.Provider is DatabaseProvider.PostgreSql && File.Exists(file))
            throw new BackupException($"The backup holds {settings.About.Contents} as a SQLite file, and this site uses PostgreSQL: "
                + "set Database:Provider to Sqlite, or use another backup.");
        if (settings.Provider is DatabaseProvider.PostgreSql)
            return;
        if (!File.Exists(file))
            throw new BackupException($"The backup holds no copy of the database of {settings.About.Contents}: use another, or, if it "
                + "was made on PostgreSQL, set Database:Provider to PostgreSql.");
        await Task.Run(() => Check(file, keys), cancellationToken);
    }

    public Task<IReadOnlyList<string>> TellAsync(string replaced, CancellationToken cancellationToken) =>
        settings.File is { } file
            ? Task.Run(() => Tell(file, Path.Combine(replaced, Path.GetFileName(file))), cancellationToken)
            : Task.FromResult<IReadOnlyList<string>>([PostgreSqlDump.Restore(settings)]);

    private StoreRecord Copy(string file, string copy)
    {
        try
        {
            DatabaseFile.Copy(file, copy);
            if (DatabaseIntegrity.Damage(copy, IntegrityCheck.Full) is { } damage)
                throw new BackupException($"The database of {settings.About.Contents} ({settings.Place}) is damaged ({damage}): stop "
                    + "the site and restore the last backup.");
            using var database = DatabaseFile.Open(copy);
            return new(
                database.Migrations() is [.., var newest] ? newest : null,
                database.Tables().ToDictionary(table => table, table => database.Count($"SELECT COUNT(*) FROM \"{table}\"")));
        }
        catch (SqliteException failure) when (StartProblem.In(failure, settings) is { } problem)
        {
            const int inputOutput = 10, full = 13;
            // What can't grow is the copy.
            throw new BackupException(
                failure.SqliteErrorCode is full or inputOutput ? $"The copy of {settings.About.Contents} does not fit into "
                    + $"{Path.GetDirectoryName(copy)}: make space there." : problem, failure);
        }
    }

    private void Check(string file, IDataProtectionProvider keys)
    {
        if (DatabaseIntegrity.Damage(file, IntegrityCheck.Full) is { } damage)
            throw new BackupException($"The backup's database of {settings.About.Contents} is damaged ({damage}): use another backup.");
        using var database = DatabaseFile.Open(file);
        using var context = contexts.CreateDbContext();
        if (database.Migrations().Except(context.Database.GetMigrations()).LastOrDefault() is { } unknown)
            throw new BackupException($"The backup's database of {settings.About.Contents} is from another version of the program "
                + $"({unknown}): restore it with that version.");
        var closed = ClosedTo(keys, database);
        if (closed.Count > 0)
        {
            var ids = KeyFinding.Ids(closed);
            throw new BackupException(
                $"The backup's database of {settings.About.Contents} was sealed with other keys ({ids}): restore it with the keys of "
                    + "that backup (--keys FOLDER), "
                + $"or, if they are lost for good, set DataProtection:LostKeys to {ids}.");
        }
    }

    /// <summary>The keys whose canary these do not open.</summary>
    private List<Guid> ClosedTo(IDataProtectionProvider keys, DatabaseFile database)
    {
        const string name = KeyCanaries<TContext>.Name;
        if (TableOfMarks() is not { } marks || !database.HasTable(marks))
            return [];
        return
        [
            .. database.Rows($"SELECT \"Name\", \"Value\" FROM \"{marks}\"")
                .Where(mark => ((string)mark[0]!).StartsWith(name, StringComparison.Ordinal))
                .Select(mark => (Key: Guid.Parse(((string)mark[0]!).AsSpan(name.Length)), Canary: (byte[])mark[1]!))
                .Where(mark => !lost.Contain(mark.Key) && !Opens(mark.Canary)).Select(mark => mark.Key),
        ];

        bool Opens(byte[] canary)
        {
            try
            {
                KeyCanaries<TContext>.Protector(keys, settings.About).Unprotect(canary);
                return true;
            }
            catch (Exception closed) when (closed is System.Security.Cryptography.CryptographicException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    private string? TableOfMarks()
    {
        using var context = contexts.CreateDbContext();
        return context.Model.FindEntityType(typeof(Mark))?.GetTableName();
    }

    private IReadOnlyList<string> Tell(string file, string replaced)
    {
        using var restored = DatabaseFile.Open(file);
        try
        {
            using var before = File.Exists(replaced) ? DatabaseFile.OpenToRead(replaced) : null;
            return Tell(restored, before);
        }
        catch (SqliteException)
        {
            // It may be what made the restore necessary.
            return Tell(restored, null);
        }
    }

    private IReadOnlyList<string> Tell(DatabaseFile restored, DatabaseFile? replaced) =>
        [.. findings.SelectMany(finding => finding.Tell(restored, replaced))];
}
