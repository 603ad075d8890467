using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database.Integrity;

/// <inheritdoc cref="IDatabaseIntegrity"/>
public sealed class DatabaseIntegrity<TContext>(DatabaseSettings settings) : IDatabaseIntegrity
    where TContext : DbContext
{
    public DatabaseDescription About => settings.About;

    public Task<string?> DamageAsync(IntegrityCheck check, CancellationToken cancellationToken = default) =>
        settings.File is { } file
            ? Task.Run(() => DatabaseIntegrity.Damage(file, check), cancellationToken)
            : Task.FromResult<string?>(null);
}

public static class DatabaseIntegrity
{
    private const int Corrupt = 11, NoDatabase = 26;

    /// <returns>What is damaged in a SQLite file; null when nothing is.</returns>
    /// <exception cref="SqliteException">It can't be read, for another reason.</exception>
    public static string? Damage(string file, IntegrityCheck check)
    {
        try
        {
            using var database = DatabaseFile.Open(file);
            var said = database.Column<string>(check is IntegrityCheck.Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)")[0];
            if (said != "ok")
                return said.ReplaceLineEndings(" ");
            return check is IntegrityCheck.Full && database.Rows("PRAGMA foreign_key_check") is [[string table, ..], ..]
                ? $"rows of {table} point at rows that are not there"
                : null;
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NoDatabase)
        {
            return damaged.SqliteErrorCode is Corrupt ? "database disk image is malformed" : "file is not a database";
        }
    }
}
